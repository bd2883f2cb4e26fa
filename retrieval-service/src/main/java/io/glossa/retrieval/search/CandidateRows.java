package io.glossa.retrieval.search;

import io.glossa.language.SpokenName;
import io.glossa.retrieval.access.PrincipalsColumn;
import io.glossa.retrieval.lexical.CharacterGrams;
import io.glossa.retrieval.lexical.IndexableWords;
import io.glossa.retrieval.lexical.SpokenNames;
import io.glossa.retrieval.lexical.TextSearchConfigurations;
import io.glossa.retrieval.shelf.FrequentElements;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Passage.LegHit;
import io.glossa.wire.retrieval.Reader;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads candidates: from each language what each leg proposes, all in one statement, each leg with the index made for it.
 * Runs in its caller's transaction.
 */
@Repository
class CandidateRows {

    /** No more sentences with a word, term or sound are looked at, and none is looked up that more have. */
    private static final int MOST_MATCHES = 5000;

    /** A sound that more of the sentences have tells no name from another. */
    private static final double COMMON_SOUND = 0.25;

    private static final String SEEN = " and " + PrincipalsColumn.SEEN;

    /**
     * The shelves' vectors, once for all legs and in binary: written as text with every leg they cost more than the search. And the
     * sounds of the question's names: names of a sentence that has none of them are not like any, and not read.
     */
    private static final String ASKED = """
        with asked (shelf, question, centre, sounds) as materialized (
            values %s)\
        """;

    private static final String ASKED_ROW = "(?::integer, ?::real[]::halfvec, ?::real[]::halfvec, ?::integer[])";

    private static final String COLUMNS = """
        shelf_id, passage_id, start_offset, end_offset, grams,
        case when sounds && (select asked.sounds from asked where shelf = %1$d) then names end as names,
        -(embedding <#> (select question from asked where shelf = %1$d)) as with_question,
        -(embedding <#> (select centre from asked where shelf = %1$d)) as with_centre\
        """;

    private static final String LIKENESS = """
        embedding::halfvec(%1$d) <#> (select question from asked where shelf = %2$d)\
        """;

    private static final String DENSE = """
        (select 'DENSE' as leg, %1$s, -(%2$s)::float8 as leg_score
        from seen_sentence as sentence where shelf_id = ? and collection_id = ?%4$s
        order by %2$s limit ?)\
        """;

    /** Without the graph: the offset keeps the planner from it. */
    private static final String DENSE_EXACT = """
        (select 'DENSE' as leg, %1$s, -(%2$s)::float8 as leg_score
        from (select * from seen_sentence as sentence where shelf_id = ? and collection_id = ?%4$s offset 0) as sentence
        order by %2$s limit ?)\
        """;

    private static final String WORDS = """
        (with wording as materialized (
            select string_agg(quote_literal(lexeme), ' | ')::tsquery as words
            from unnest(to_tsvector(?::regconfig, ?)) where lexeme <> all(?::text[]))
        select 'WORDS', %1$s, ts_rank(match.words, wording.words, 1)::float8
        from wording cross join lateral (
            select * from seen_sentence as sentence
            where shelf_id = ? and collection_id = ?%4$s and words @@ wording.words limit %3$d) as match
        order by ts_rank(match.words, wording.words, 1) desc limit ?)\
        """;

    private static final String TERMS = """
        (select 'TERMS', %1$s, (select count(*) from unnest(?::text[]) as term where term = any(terms))::float8 as shared
        from (select * from seen_sentence as sentence
            where shelf_id = ? and collection_id = ?%4$s and terms && ?::text[] limit %3$d) as match
        order by shared desc limit ?)\
        """;

    private static final String NAMES = """
        (select 'NAMES', %1$s,
            (select count(*) from unnest(?::integer[]) as sound where sound = any(sounds))::float8 as shared
        from (select * from seen_sentence as sentence
            where shelf_id = ? and collection_id = ?%4$s and sounds && ?::integer[] limit %3$d) as match
        order by shared desc limit ?)\
        """;

    /** By shelf: the planner weighs each passage for each partition that it may be in. */
    private static final String BESIDE = """
        (select %1$s from seen_sentence as sentence
        where shelf_id = ? and collection_id = ? and passage_id = any(?)
            and not exists (
                select from unnest(?::bigint[], ?::integer[]) as known (passage, start)
                where passage = passage_id and start = start_offset)%2$s)\
        """;

    private static final String CLOSEST = """
        %s, one (vector) as materialized (
            select embedding - centre from seen_sentence as sentence join asked on shelf = shelf_id
            where collection_id = ? and passage_id = ? and start_offset = ?)
        select coalesce(max(1 - ((embedding - centre) <=> vector)), 0)
        from seen_sentence as sentence join asked on shelf = shelf_id cross join one
        where collection_id = ? and passage_id = any(?)%s
        """;

    private final JdbcTemplate database;
    private final TextSearchConfigurations configurations;
    private final FrequentElements frequent;
    private final SearchSettings settings;

    CandidateRows(
            JdbcTemplate database,
            TextSearchConfigurations configurations,
            FrequentElements frequent,
            SearchSettings settings) {
        this.database = database;
        this.configurations = configurations;
        this.frequent = frequent;
        this.settings = settings;
    }

    /**
     * What the legs propose, each sentence once.
     *
     * @param depth how many by vector from each shelf; the other legs add as many as there are finalists
     */
    List<Candidate> propose(
            Reader reader,
            int collection,
            List<ShelfQuestion> questions,
            int depth,
            Set<Leg> legs,
            Restriction restriction) {
        database.queryForList(
                "select set_config('hnsw.ef_search', ?, true), set_config('hnsw.iterative_scan', 'relaxed_order',"
                        + " true)",
                Integer.toString(Math.min(1000, Math.max(settings.indexCandidates(), depth))));
        List<String> branches = new ArrayList<>();
        List<Object> parameters = parameters(questions);
        String condition = SEEN + restriction.condition();
        String[] principals = reader.principals().toArray(String[]::new);
        for (ShelfQuestion asked : questions) {
            int shelf = asked.shelf().id();
            String columns = COLUMNS.formatted(shelf);
            String likeness = LIKENESS.formatted(asked.shelf().dimension(), shelf);
            Consumer<String> legOf =
                    branch -> branches.add(branch.formatted(columns, likeness, MOST_MATCHES, condition));
            List<Object> source = new ArrayList<>(List.of(shelf, collection, reader.unrestricted(), principals));
            source.addAll(restriction.parameters());
            legOf.accept(restriction instanceof Restriction.Passages ? DENSE_EXACT : DENSE);
            parameters.addAll(source);
            parameters.add(depth);
            String text = asked.text();
            if (text != null && legs.contains(Leg.WORDS)) {
                String language = asked.shelf().language();
                legOf.accept(WORDS);
                parameters.add(configurations.of(language));
                parameters.add(IndexableWords.of(text, LanguageTag.of(language)));
                parameters.add(frequent.of(asked.shelf())
                        .wordsAbove(mostMatches(asked))
                        .toArray(String[]::new));
                parameters.addAll(source);
                parameters.add(settings.finalists());
            }
            if (!asked.terms().isEmpty() && legs.contains(Leg.TERMS)) {
                String[] terms = asked.terms().toArray(String[]::new);
                legOf.accept(TERMS);
                parameters.add(terms);
                parameters.addAll(source);
                parameters.addAll(List.of(terms, settings.finalists()));
            }
            Integer[] sounds = sounds(asked, Math.min(COMMON_SOUND, mostMatches(asked)));
            if (sounds.length > 0 && legs.contains(Leg.NAMES)) {
                legOf.accept(NAMES);
                parameters.add(sounds);
                parameters.addAll(source);
                parameters.addAll(List.of(sounds, settings.candidates()));
            }
        }
        Map<Integer, Centring> byShelf = byShelf(questions);
        List<Candidate> proposed = database.query(
                asked(questions) + "\n" + String.join("\nunion all\n", branches),
                (row, number) -> candidate(
                        row, byShelf, List.of(new LegHit(label(row.getString("leg")), 0, row.getDouble("leg_score")))),
                parameters.toArray());
        return eachOnce(proposed);
    }

    /** The other sentences of these sentences' passages. */
    List<Candidate> beside(
            Reader reader, int collection, List<ShelfQuestion> questions, Collection<Candidate> sentences) {
        Map<String, List<Candidate>> byLanguage =
                sentences.stream().collect(Collectors.groupingBy(Candidate::language));
        List<String> branches = new ArrayList<>();
        List<Object> parameters = parameters(questions);
        String[] principals = reader.principals().toArray(String[]::new);
        for (ShelfQuestion asked : questions) {
            List<Candidate> known = byLanguage.get(asked.shelf().language());
            if (known == null) {
                continue;
            }
            branches.add(BESIDE.formatted(COLUMNS.formatted(asked.shelf().id()), SEEN));
            Long[] passages = known.stream().map(Candidate::passage).toArray(Long[]::new);
            parameters.addAll(List.of(asked.shelf().id(), collection));
            parameters.add(Arrays.stream(passages).distinct().toArray(Long[]::new));
            parameters.add(passages);
            parameters.add(known.stream().map(Candidate::start).toArray(Integer[]::new));
            parameters.addAll(List.of(reader.unrestricted(), principals));
        }
        Map<Integer, Centring> byShelf = byShelf(questions);
        return database.query(
                asked(questions) + "\n" + String.join("\nunion all\n", branches),
                (row, number) -> candidate(row, byShelf, List.of()),
                parameters.toArray());
    }

    /**
     * How near the nearest sentence of some passages is to one sentence: their cosine, each less the centre of its language.
     *
     * @return 0 where there is nothing to compare with
     */
    double closest(
            Reader reader, int collection, List<ShelfQuestion> questions, Candidate sentence, List<Long> passages) {
        List<Object> parameters = parameters(questions);
        parameters.add(collection);
        parameters.add(sentence.passage());
        parameters.add(sentence.start());
        parameters.add(collection);
        parameters.add(passages.toArray(Long[]::new));
        parameters.add(reader.unrestricted());
        parameters.add(reader.principals().toArray(String[]::new));
        return Objects.requireNonNull(
                database.queryForObject(CLOSEST.formatted(asked(questions), SEEN), Double.class, parameters.toArray()));
    }

    private static String asked(List<ShelfQuestion> questions) {
        return ASKED.formatted(String.join(", ", Collections.nCopies(questions.size(), ASKED_ROW)));
    }

    /** The parameters of {@link #ASKED}. */
    private List<Object> parameters(List<ShelfQuestion> questions) {
        List<Object> parameters = new ArrayList<>();
        for (ShelfQuestion question : questions) {
            parameters.add(question.shelf().id());
            parameters.add(Vectors.toFloats(question.vector()));
            parameters.add(Vectors.toFloats(question.centre()));
            parameters.add(sounds(question, COMMON_SOUND));
        }
        return parameters;
    }

    /** Of the question's names, those that no more than this share of the sentences have. */
    private Integer[] sounds(ShelfQuestion question, double share) {
        return frequent.of(question.shelf()).soundsUpTo(share, SpokenNames.sounds(question.names())).stream()
                .toArray(Integer[]::new);
    }

    private static double mostMatches(ShelfQuestion question) {
        return (double) MOST_MATCHES / question.sentences();
    }

    /** Joins what several legs found, and counts each leg's ranks within its language. */
    private static List<Candidate> eachOnce(List<Candidate> proposed) {
        Map<Candidate.Place, Candidate> once = new LinkedHashMap<>();
        Map<String, List<Candidate>> byLeg = proposed.stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.legs().getFirst().leg() + " " + candidate.language()));
        for (List<Candidate> leg : byLeg.values()) {
            List<Candidate> ranked = leg.stream()
                    .sorted((a, b) -> Double.compare(
                            b.legs().getFirst().score(), a.legs().getFirst().score()))
                    .toList();
            for (int i = 0; i < ranked.size(); i++) {
                Candidate candidate = ranked.get(i);
                LegHit hit = candidate.legs().getFirst();
                once.merge(
                        candidate.place(),
                        candidate.with(List.of(new LegHit(hit.leg(), i + 1, hit.score()))),
                        (known, more) -> known.with(Stream.concat(known.legs().stream(), more.legs().stream())
                                .toList()));
            }
        }
        return List.copyOf(once.values());
    }

    private static Map<Integer, Centring> byShelf(List<ShelfQuestion> questions) {
        return questions.stream()
                .collect(Collectors.toMap(question -> question.shelf().id(), Centring::of));
    }

    private static String label(String leg) {
        return Leg.valueOf(leg).label();
    }

    private static Candidate candidate(ResultSet row, Map<Integer, Centring> byShelf, List<LegHit> legs)
            throws SQLException {
        Centring centring = Objects.requireNonNull(byShelf.get(row.getInt("shelf_id")));
        return new Candidate(
                centring.language(),
                row.getLong("passage_id"),
                row.getInt("start_offset"),
                row.getInt("end_offset"),
                centring.cosine(row.getDouble("with_question"), row.getDouble("with_centre")),
                centring.squaredLength(row.getDouble("with_centre")),
                CharacterGrams.unpack(row.getBytes("grams")),
                names(row.getArray("names")),
                legs);
    }

    private static List<SpokenName> names(@Nullable Array packed) throws SQLException {
        return packed == null ? List.of() : SpokenNames.unpack((String[]) packed.getArray());
    }
}
