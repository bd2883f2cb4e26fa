package io.glossa.translation;

import io.glossa.service.ServiceConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Translates texts through whichever provider the settings name. Everything else works without it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceConfiguration.class)
public class TranslationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TranslationApplication.class, arguments);
    }
}
