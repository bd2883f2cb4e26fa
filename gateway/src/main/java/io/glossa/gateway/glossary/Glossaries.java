package io.glossa.gateway.glossary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.gateway.glossary.TermRows.TermRow;
import io.glossa.gateway.store.Store;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.glossary.Glossary;
import io.glossa.wire.glossary.GlossaryList;
import io.glossa.wire.glossary.GlossaryList.GlossaryInfo;
import io.glossa.wire.translation.GlossaryVersion;
import io.glossa.wire.translation.TranslationRequest.StoredTerms;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The glossaries of all collections. Without a database there are none. */
@Component
public final class Glossaries {

    /** Of all collections together that are held in memory. */
    private static final int TERMS_IN_MEMORY = 200_000;

    private final Store store;
    private final GlossarySettings settings;
    private final Cache<Place, List<Glossary>> latest;

    Glossaries(Store store, GlossarySettings settings) {
        this.store = store;
        this.settings = settings;
        this.latest = Caffeine.newBuilder()
                .maximumWeight(TERMS_IN_MEMORY)
                .weigher((Place place, List<Glossary> glossaries) -> 1
                        + glossaries.stream()
                                .mapToInt(glossary -> glossary.terms().size())
                                .sum())
                .expireAfterWrite(settings.cached())
                .build();
    }

    private record Place(String tenant, String collection) {}

    /**
     * The terms that count when texts are translated for a collection, those of the narrowest target where several have one.
     *
     * @param source of the texts; null where it is not known, for those of every language
     * @return by the language of the texts
     * @throws io.glossa.gateway.store.StoreUnavailableException if they cannot be looked up now
     */
    public List<StoredTerms> terms(String tenant, String collection, @Nullable LanguageTag source, LanguageTag target) {
        if (!store.configured()) {
            return List.of();
        }
        Place place = new Place(tenant, collection);
        List<Glossary> all = latest.get(place, wanted -> store.inTransaction(jdbc -> read(jdbc, wanted)));
        Map<LanguageTag, Map<String, Term>> bySource = new LinkedHashMap<>();
        all.stream()
                .filter(glossary -> glossary.target().covers(target)
                        && (source == null || glossary.source().covers(source)))
                .sorted(Comparator.comparingInt(
                        glossary -> -glossary.target().value().length()))
                .forEach(glossary -> glossary.terms()
                        .forEach(term -> bySource.computeIfAbsent(glossary.source(), any -> new LinkedHashMap<>())
                                .putIfAbsent(term.source(), term)));
        return bySource.entrySet().stream()
                .map(entry -> new StoredTerms(
                        entry.getKey(), List.copyOf(entry.getValue().values())))
                .toList();
    }

    GlossaryList list(String tenant, String collection) {
        return new GlossaryList(store.inTransaction(jdbc -> read(jdbc, new Place(tenant, collection))).stream()
                .map(glossary -> new GlossaryInfo(
                        glossary.source(),
                        glossary.target(),
                        glossary.version(),
                        glossary.changedAt(),
                        glossary.terms().size()))
                .toList());
    }

    Optional<Glossary> find(Pair pair) {
        return store.inTransaction(jdbc -> find(jdbc, pair));
    }

    /** From now on these are all terms of the pair. */
    Glossary replace(Pair pair, List<Term> terms) {
        return change(pair, jdbc -> {
            TermRows.keep(jdbc, pair, terms);
            TermRows.put(jdbc, pair, terms);
            requireRoom(jdbc, pair);
            return find(jdbc, pair).orElseThrow();
        });
    }

    /** The pair has these terms as well; what it has for one of them already is replaced. */
    Glossary add(Pair pair, List<Term> terms) {
        return change(pair, jdbc -> {
            put(jdbc, pair, terms);
            return find(jdbc, pair).orElseThrow();
        });
    }

    /** The same in the caller's transaction, which has the lock, and after which {@link #changed} is to be called. */
    void put(JdbcClient jdbc, Pair pair, List<Term> terms) {
        TermRows.put(jdbc, pair, terms);
        requireRoom(jdbc, pair);
    }

    /** @return whether there were any */
    boolean remove(Pair pair) {
        return change(pair, jdbc -> TermRows.removeAll(jdbc, pair) > 0);
    }

    /** @return whether it was there */
    boolean remove(Pair pair, String term) {
        return change(pair, jdbc -> TermRows.remove(jdbc, pair, term));
    }

    /**
     * Removes all terms of a collection, and all that are proposed to it. Does nothing where no database is set.
     *
     * @throws io.glossa.gateway.store.StoreUnavailableException if they cannot be removed now
     */
    public void forget(String tenant, String collection) {
        if (store.configured()) {
            store.inTransaction(jdbc -> {
                TermRows.lock(jdbc, tenant, collection);
                TermRows.removeAll(jdbc, tenant, collection);
                ProposalRows.removeAll(jdbc, tenant, collection);
                return collection;
            });
            changed(tenant, collection);
        }
    }

    /** Here the change counts at once. */
    void changed(String tenant, String collection) {
        latest.invalidate(new Place(tenant, collection));
    }

    private <T> T change(Pair pair, Function<JdbcClient, T> work) {
        T result = store.inTransaction(jdbc -> {
            TermRows.lock(jdbc, pair.tenant(), pair.collection());
            return work.apply(jdbc);
        });
        changed(pair.tenant(), pair.collection());
        return result;
    }

    private void requireRoom(JdbcClient jdbc, Pair pair) {
        int terms = TermRows.count(jdbc, pair.tenant(), pair.collection());
        if (terms > settings.terms()) {
            throw GlossaryProblems.full(pair.collection(), terms, settings.terms());
        }
    }

    private static Optional<Glossary> find(JdbcClient jdbc, Pair pair) {
        return read(jdbc, new Place(pair.tenant(), pair.collection())).stream()
                .filter(glossary -> glossary.source().equals(pair.source())
                        && glossary.target().equals(pair.target()))
                .findFirst();
    }

    private static List<Glossary> read(JdbcClient jdbc, Place place) {
        Map<List<LanguageTag>, List<TermRow>> byLanguages =
                TermRows.all(jdbc, place.tenant(), place.collection()).stream()
                        .collect(groupingBy(row -> List.of(row.source(), row.target()), LinkedHashMap::new, toList()));
        List<Glossary> glossaries = new ArrayList<>();
        byLanguages.forEach((languages, rows) -> {
            List<Term> terms = rows.stream().map(TermRow::term).toList();
            Instant changed = rows.stream()
                    .map(TermRow::changedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            glossaries.add(
                    new Glossary(languages.getFirst(), languages.getLast(), GlossaryVersion.of(terms), changed, terms));
        });
        return glossaries;
    }
}
