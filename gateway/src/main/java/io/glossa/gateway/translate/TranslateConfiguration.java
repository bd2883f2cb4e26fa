package io.glossa.gateway.translate;

import io.glossa.gateway.alignment.Alignments;
import io.glossa.gateway.ask.ClaimPolicies;
import io.glossa.gateway.glossary.Glossaries;
import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.review.HeldTranslations;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.translation.TranslationApi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Makes clients' translations, whether there is a translation service or not. */
@Configuration(proxyBeanMethods = false)
class TranslateConfiguration {

    @Bean
    Translate translate(
            @Value("${spring.http.serviceclient.translation.base-url:}") String address,
            TranslateSettings settings,
            TranslationApi translations,
            Glossaries glossaries,
            RetrievalApi retrieval,
            Alignments alignments,
            ClaimPolicies policies,
            HeldTranslations held,
            Capacity capacity) {
        return new Translate(
                StringUtils.hasText(address),
                translations,
                glossaries,
                retrieval,
                new WordPairs(alignments, settings),
                policies,
                held,
                capacity);
    }
}
