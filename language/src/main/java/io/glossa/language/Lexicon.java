package io.glossa.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Word lists by language, from a properties resource: {@code language = word word ...}, in lower case. */
final class Lexicon {

    private final Map<String, Set<String>> words;

    private Lexicon(Map<String, Set<String>> words) {
        this.words = words;
    }

    static Lexicon load(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> words = new HashMap<>();
        for (String language : properties.stringPropertyNames()) {
            words.put(
                    language,
                    new LinkedHashSet<>(
                            List.of(properties.getProperty(language).strip().split("\\s+"))));
        }
        return new Lexicon(words);
    }

    Set<String> languages() {
        return words.keySet();
    }

    /** The words of {@code language}; empty for one that the resource does not have. */
    Set<String> of(String language) {
        return words.getOrDefault(language, Set.of());
    }

    boolean has(String language, String lowerCased) {
        return of(language).contains(lowerCased);
    }
}
