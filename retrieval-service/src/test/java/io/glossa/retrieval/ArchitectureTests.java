package io.glossa.retrieval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.glossa", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("io.glossa.retrieval.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule servicesMeetOnTheWireOnly = noClasses()
            .that()
            .resideInAPackage("io.glossa.retrieval..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.glossa.answer..", "io.glossa.translation..", "io.glossa.gateway..");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheSurface = noClasses()
            .that()
            .resideInAPackage("io.glossa.retrieval.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.glossa.retrieval");

    @ArchTest
    static final ArchRule searchDoesNotWrite = noClasses()
            .that()
            .resideInAPackage("io.glossa.retrieval.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.glossa.retrieval.document..");

    /** Its image has not the data for it: see UsedEntries in the module deployment. */
    @ArchTest
    static final ArchRule noWordsAreJudged = noClasses()
            .that()
            .resideInAPackage("io.glossa.retrieval..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.glossa.language.ForeignWords");
}
