package io.glossa.translation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = TranslationApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("io.glossa.translation.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule seesNoOtherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.glossa.retrieval..", "io.glossa.answer..", "io.glossa.gateway..");

    @ArchTest
    static final ArchRule onlyProvidersKnowTheModelsClient = noClasses()
            .that()
            .resideOutsideOfPackage("io.glossa.translation.provider..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.ai..", "com.openai..");
}
