package io.glossa.answer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.glossa.answer", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule stagesAreFreeOfCycles =
            slices().matching("io.glossa.answer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theThinkingStagesSeeNoSpring = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.glossa.answer.citation..",
                    "io.glossa.answer.claim..",
                    "io.glossa.answer.comparison..",
                    "io.glossa.answer.support..",
                    "io.glossa.answer.languagecontract..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule onlyGenerationSeesTheModelsClient = noClasses()
            .that()
            .resideOutsideOfPackage("io.glossa.answer.generation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.ai..", "com.openai..", "okhttp3..");

    @ArchTest
    static final ArchRule noServiceSeesAnother = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.glossa.retrieval..", "io.glossa.translation..", "io.glossa.gateway..");
}
