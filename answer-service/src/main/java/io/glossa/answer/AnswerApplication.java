package io.glossa.answer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the answer service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AnswerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AnswerApplication.class, arguments);
    }
}
