package io.glossa.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = GatewayApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule knowsTheWireContractAndNoOtherService = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.glossa.gateway..",
                    "io.glossa.wire..",
                    "io.glossa.service.tracing..",
                    "java..",
                    "org.springframework..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.apache.catalina..",
                    "org.apache.hc..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "jakarta.validation..",
                    "jakarta.servlet..",
                    "io.micrometer..",
                    "io.modelcontextprotocol..",
                    "io.github.resilience4j..",
                    "io.swagger.v3.oas..",
                    "org.springdoc..",
                    "javax.sql..",
                    "com.zaxxer.hikari..",
                    "org.flywaydb..",
                    "com.github.benmanes.caffeine..",
                    "io.github.bucket4j..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("io.glossa.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheServicesPackageKnowsHowCallsTravel = noClasses()
            .that()
            .resideInAnyPackage("io.glossa.gateway.ask..", "io.glossa.gateway.documents..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.client..", "java.net.http..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsHowTheDatabaseIsReached = noClasses()
            .that()
            .resideOutsideOfPackage("io.glossa.gateway.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.zaxxer.hikari..", "org.flywaydb..", "javax.sql..");
}
