package io.glossa.answer;

import io.glossa.service.ServiceConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts the answer service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceConfiguration.class)
public class AnswerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AnswerApplication.class, arguments);
    }
}
