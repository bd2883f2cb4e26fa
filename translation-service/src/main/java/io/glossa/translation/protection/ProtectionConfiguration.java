package io.glossa.translation.protection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the tracer the deployment's names. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    EntityTracer entityTracer(ProtectionSettings settings) {
        return new EntityTracer(new KnownNames(settings.names()));
    }
}
