package io.glossa.retrieval;

import io.glossa.service.ServiceConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The retrieval service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceConfiguration.class)
class RetrievalApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RetrievalApplication.class, arguments);
    }
}
