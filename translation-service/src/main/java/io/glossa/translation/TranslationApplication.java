package io.glossa.translation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Translates texts through whichever provider the settings name. Everything else works without it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TranslationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TranslationApplication.class, arguments);
    }
}
