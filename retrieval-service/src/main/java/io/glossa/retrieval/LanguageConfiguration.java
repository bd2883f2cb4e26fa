package io.glossa.retrieval;

import io.glossa.language.LanguageIdentifier;
import io.glossa.language.SentenceSegmenter;
import io.glossa.retrieval.document.DocumentSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The language library's parts, one of each for the whole service. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    LanguageIdentifier languageIdentifier() {
        return new LanguageIdentifier();
    }

    /** Its models take a second or two, which neither the start nor the first question should wait for. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> languagePreloading(LanguageIdentifier identifier) {
        return ready -> Thread.ofVirtual().name("language-preloading").start(identifier::preload);
    }

    @Bean
    SentenceSegmenter sentenceSegmenter(DocumentSettings settings) {
        return new SentenceSegmenter(settings.sentenceLength());
    }
}
