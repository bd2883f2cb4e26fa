package io.glossa.retrieval;

import io.glossa.language.LanguageIdentifier;
import io.glossa.language.SentenceSegmenter;
import io.glossa.retrieval.document.DocumentSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The language library's parts, one of each for the whole service. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    LanguageIdentifier languageIdentifier() {
        return new LanguageIdentifier();
    }

    @Bean
    SentenceSegmenter sentenceSegmenter(DocumentSettings settings) {
        return new SentenceSegmenter(settings.sentenceLength());
    }
}
