package io.glossa.translation.provider;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who translates what.
 *
 * @param providers in the order of trying, where no pair says otherwise
 * @param pairs exceptions for language pairs; the first that fits counts
 */
@ConfigurationProperties("glossa.translation")
record ProviderSettings(
        @DefaultValue({"deepl", "google", "libretranslate", "apertium", "language-model"})
        List<String> providers,

        @DefaultValue List<Pair> pairs) {

    ProviderSettings {
        providers = List.copyOf(providers);
        pairs = List.copyOf(pairs);
    }

    List<String> namesFor(LanguageTag source, LanguageTag target) {
        return pairs.stream()
                .filter(pair -> pair.fits(source, target))
                .findFirst()
                .map(Pair::providers)
                .orElse(providers);
    }

    /**
     * @param source any language when absent
     * @param target any language when absent
     * @param providers in the order of trying; {@code none} for no translation at all
     */
    record Pair(
            @Nullable LanguageTag source,
            @Nullable LanguageTag target,
            @DefaultValue List<String> providers) {

        Pair {
            providers = List.copyOf(providers);
        }

        boolean fits(LanguageTag from, LanguageTag to) {
            return (source == null || source.sameLanguageAs(from)) && (target == null || target.sameLanguageAs(to));
        }
    }
}
