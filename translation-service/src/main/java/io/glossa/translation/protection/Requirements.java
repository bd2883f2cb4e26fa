package io.glossa.translation.protection;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.GlossaryVersion;
import io.glossa.wire.translation.TranslationRequest.StoredTerms;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a request demands of all its translations of texts in one language. Safe for concurrent use. */
public final class Requirements {

    public static final Requirements NONE = new Requirements(false, List.of(), List.of());

    private final boolean entities;
    private final List<String> protectedTerms;
    private final List<Term> glossary;
    private final String version;
    private final Map<LanguageTag, GlossarySearch> searches = new ConcurrentHashMap<>();

    /**
     * @param entities whether entities are marked for the translator and repaired
     * @param protectedTerms that stay as they are
     * @param glossary how other terms are translated
     */
    public Requirements(boolean entities, List<String> protectedTerms, List<Term> glossary) {
        this.entities = entities;
        this.protectedTerms = List.copyOf(protectedTerms);
        this.glossary = List.copyOf(glossary);
        this.version = hasTerms() ? GlossaryVersion.of(glossary, protectedTerms) : "";
    }

    /**
     * The same with the stored terms that a text in {@code source} has, but for those that the request translates itself. Of
     * several that are stored for one term, that for the narrowest language counts.
     */
    public Requirements with(List<StoredTerms> stored, LanguageTag source) {
        List<StoredTerms> fitting = stored.stream()
                .filter(terms -> terms.source().covers(source))
                .sorted(Comparator.comparingInt(terms -> -terms.source().value().length()))
                .toList();
        if (fitting.isEmpty()) {
            return this;
        }
        List<Term> all = new ArrayList<>(glossary);
        Set<String> known = new HashSet<>(glossary.stream().map(Term::source).toList());
        fitting.stream()
                .flatMap(terms -> terms.terms().stream())
                .filter(term -> known.add(term.source()))
                .forEach(all::add);
        return new Requirements(entities, protectedTerms, all);
    }

    /** The same with all of these, whatever the language; only to be told from others by its version. */
    public Requirements withAll(List<StoredTerms> stored) {
        List<Term> all = new ArrayList<>(glossary);
        stored.forEach(terms -> all.addAll(terms.terms()));
        return new Requirements(entities, protectedTerms, all);
    }

    boolean entities() {
        return entities;
    }

    List<String> protectedTerms() {
        return protectedTerms;
    }

    /** The glossary's terms where they stand in a text, in its order; of two that overlap the longer one. */
    List<FoundTerm> find(String text, LanguageTag language) {
        return glossary.isEmpty()
                ? List.of()
                : searches.computeIfAbsent(language.primary(), known -> new GlossarySearch(glossary, known))
                        .in(text);
    }

    /** Whether there are terms. */
    public boolean hasTerms() {
        return !protectedTerms.isEmpty() || !glossary.isEmpty();
    }

    /** A hash of the terms, the same for the same terms in any order; empty without any. */
    public String version() {
        return version;
    }
}
