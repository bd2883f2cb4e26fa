package io.glossa.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.glossa.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("io.glossa.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PROVISIONING_KNOWS_NO_PROCESSES_OF_THE_STACK = noClasses()
            .that()
            .resideInAPackage("..provision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..local.stack..", "..local.demo..", "..local.ingest..", "..local.client..");

    @ArchTest
    static final ArchRule NOTHING_HERE_USES_A_SERVICES_CLASSES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.glossa.retrieval..", "io.glossa.answer..", "io.glossa.translation..", "io.glossa.gateway..");
}
