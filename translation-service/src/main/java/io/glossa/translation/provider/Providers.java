package io.glossa.translation.provider;

import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The providers that are set up, and whom to try for a language pair. */
public final class Providers {

    private static final String NONE = "none";

    private final Map<String, Provider> providers;
    private final ProviderSettings settings;

    /** @throws IllegalArgumentException if the settings name a provider that does not exist */
    Providers(List<Provider> providers, Set<String> known, ProviderSettings settings) {
        this.providers = providers.stream().collect(Collectors.toMap(Provider::name, Function.identity()));
        this.settings = settings;
        Set<String> unknown = new TreeSet<>(Stream.concat(
                        settings.providers().stream(),
                        settings.pairs().stream().flatMap(pair -> pair.providers().stream()))
                .toList());
        unknown.removeAll(known);
        unknown.remove(NONE);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "glossa.translation names unknown providers %s; there are %s.".formatted(unknown, known));
        }
    }

    /** Those to try, in order; empty when nobody translates this pair. */
    public List<Provider> forPair(LanguageTag source, LanguageTag target) {
        List<Provider> chosen = new ArrayList<>();
        for (String name : settings.namesFor(source, target)) {
            Optional.ofNullable(providers.get(name)).ifPresent(chosen::add);
        }
        return chosen;
    }
}
