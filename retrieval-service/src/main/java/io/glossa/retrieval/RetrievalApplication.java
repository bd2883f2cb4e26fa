package io.glossa.retrieval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The retrieval service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class RetrievalApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RetrievalApplication.class, arguments);
    }
}
