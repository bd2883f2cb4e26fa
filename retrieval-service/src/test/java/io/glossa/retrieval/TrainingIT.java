package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrainingIT {

    /** Where an image is built, a service is made for the JDK's cache of loaded classes, with no database at hand. */
    @Test
    void serviceIsMadeWithoutADatabase() throws Exception {
        assertThat(ServiceProcess.train().exitValue()).isZero();
    }
}
