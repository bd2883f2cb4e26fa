package io.glossa.gateway.translate;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.glossa.wire.alignment.AlignmentApi;
import io.glossa.wire.translation.TranslationApi;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Puts clients' translations behind a limit of their own, so that they leave room for questions. */
@Configuration(proxyBeanMethods = false)
class TranslateConfiguration {

    @Bean
    Translate translate(
            @Value("${spring.http.serviceclient.translation.base-url:}") String address,
            TranslateSettings settings,
            TranslationApi translations,
            AlignmentApi alignments) {
        Bulkhead bulkhead = Bulkhead.of(
                "translate",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrency())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        return new Translate(StringUtils.hasText(address), translations, new WordPairs(alignments, settings), bulkhead);
    }
}
