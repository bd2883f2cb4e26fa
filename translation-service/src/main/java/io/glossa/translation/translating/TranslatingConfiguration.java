package io.glossa.translation.translating;

import io.glossa.language.ForeignWords;
import io.glossa.language.Guard;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.SentenceSegmenter;
import io.glossa.translation.cache.ReviewedCache;
import io.glossa.translation.cache.TranslationCache;
import io.glossa.translation.protection.EntityTracer;
import io.glossa.translation.provider.Providers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of a translation together. */
@Configuration(proxyBeanMethods = false)
class TranslatingConfiguration {

    @Bean
    Translating translating(
            Providers providers,
            TranslationCache cache,
            ReviewedCache reviewed,
            EntityTracer tracer,
            TranslatingSettings settings) {
        LanguageIdentifier identifier = new LanguageIdentifier();
        PieceTranslator pieces =
                new PieceTranslator(providers, new Checks(identifier, new ForeignWords(), new Guard(), tracer), cache);
        TextTranslator texts =
                new TextTranslator(new Pieces(new SentenceSegmenter(), settings.piece()), pieces, reviewed);
        return new Translating(identifier, texts, reviewed, cache, settings);
    }
}
