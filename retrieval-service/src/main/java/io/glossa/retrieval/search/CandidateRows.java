package io.glossa.retrieval.search;

import com.pgvector.PGhalfvec;
import io.glossa.retrieval.lexical.CharacterGrams;
import io.glossa.retrieval.lexical.IndexableWords;
import io.glossa.retrieval.lexical.SpokenNames;
import io.glossa.retrieval.lexical.TextSearchConfigurations;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Passage.LegHit;
import io.glossa.wire.retrieval.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads candidates: from each language what each leg proposes, all in one statement, each leg with the index made for it.
 * Runs in its caller's transaction.
 */
@Repository
class CandidateRows {

    /** However common a word is, no more sentences with it are looked at. */
    private static final int MOST_MATCHES = 5000;

    /** Who may see the sentence, of the reader. */
    private static final String SEEN = " and (? or principals is null or principals && ?::text[])";

    private static final String COLUMNS = """
        shelf_id, passage_id, start_offset, end_offset, grams, names,
        -(embedding <#> ?) as with_question, -(embedding <#> ?) as with_centre\
        """;

    private static final String DENSE = """
        (select 'DENSE' as leg, %2$s, -(embedding::halfvec(%1$d) <#> ?)::float8 as leg_score
        from seen_sentence as sentence where shelf_id = ? and collection_id = ?%4$s
        order by embedding::halfvec(%1$d) <#> ? limit ?)\
        """;

    /** Without the graph: the offset keeps the planner from it. */
    private static final String DENSE_EXACT = """
        (select 'DENSE' as leg, %2$s, -(embedding::halfvec(%1$d) <#> ?)::float8 as leg_score
        from (select * from seen_sentence as sentence where shelf_id = ? and collection_id = ?%4$s offset 0) as sentence
        order by embedding::halfvec(%1$d) <#> ? limit ?)\
        """;

    private static final String WORDS = """
        (with asked as materialized (
            select string_agg(quote_literal(lexeme), ' | ')::tsquery as words
            from unnest(to_tsvector(?::regconfig, ?)))
        select 'WORDS', %2$s, ts_rank(match.words, asked.words, 1)::float8
        from asked cross join lateral (
            select * from seen_sentence as sentence
            where shelf_id = ? and collection_id = ?%4$s and words @@ asked.words limit %3$d) as match
        order by ts_rank(match.words, asked.words, 1) desc limit ?)\
        """;

    private static final String TERMS = """
        (select 'TERMS', %2$s, cardinality(array(select unnest(terms) intersect select unnest(?::text[])))::float8 as shared
        from (select * from seen_sentence as sentence
            where shelf_id = ? and collection_id = ?%4$s and terms && ?::text[] limit %3$d) as match
        order by shared desc limit ?)\
        """;

    private static final String NAMES = """
        (select 'NAMES', %2$s,
            cardinality(array(select unnest(sounds) intersect select unnest(?::integer[])))::float8 as shared
        from (select * from seen_sentence as sentence
            where shelf_id = ? and collection_id = ?%4$s and sounds && ?::integer[] limit %3$d) as match
        order by shared desc limit ?)\
        """;

    private final JdbcTemplate database;
    private final TextSearchConfigurations configurations;
    private final SearchSettings settings;

    CandidateRows(JdbcTemplate database, TextSearchConfigurations configurations, SearchSettings settings) {
        this.database = database;
        this.configurations = configurations;
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
        List<Object> parameters = new ArrayList<>();
        String[] principals = reader.principals().toArray(String[]::new);
        for (ShelfQuestion asked : questions) {
            PGhalfvec vector = new PGhalfvec(Vectors.toFloats(asked.vector()));
            PGhalfvec centre = new PGhalfvec(Vectors.toFloats(asked.centre()));
            List<Object> source =
                    new ArrayList<>(List.of(asked.shelf().id(), collection, reader.unrestricted(), principals));
            source.addAll(restriction.parameters());
            branches.add(restriction instanceof Restriction.Passages ? DENSE_EXACT : DENSE);
            parameters.addAll(List.of(vector, centre, vector));
            parameters.addAll(source);
            parameters.addAll(List.of(vector, depth));
            String text = asked.text();
            if (text != null && legs.contains(Leg.WORDS)) {
                String language = asked.shelf().language();
                branches.add(WORDS);
                parameters.addAll(List.of(
                        configurations.of(language),
                        IndexableWords.of(text, LanguageTag.of(language)),
                        vector,
                        centre));
                parameters.addAll(source);
                parameters.add(settings.finalists());
            }
            if (!asked.terms().isEmpty() && legs.contains(Leg.TERMS)) {
                String[] terms = asked.terms().toArray(String[]::new);
                branches.add(TERMS);
                parameters.addAll(List.of(vector, centre, terms));
                parameters.addAll(source);
                parameters.addAll(List.of(terms, settings.finalists()));
            }
            if (!asked.names().isEmpty() && legs.contains(Leg.NAMES)) {
                Integer[] sounds = SpokenNames.sounds(asked.names()).toArray(Integer[]::new);
                branches.add(NAMES);
                parameters.addAll(List.of(vector, centre, sounds));
                parameters.addAll(source);
                parameters.addAll(List.of(sounds, settings.candidates()));
            }
        }
        int dimension = questions.getFirst().shelf().dimension();
        String sql = branches.stream()
                .map(branch -> branch.formatted(dimension, COLUMNS, MOST_MATCHES, SEEN + restriction.condition()))
                .collect(Collectors.joining("\nunion all\n"));
        Map<Integer, ShelfQuestion> byShelf = byShelf(questions);
        List<Candidate> proposed = database.query(
                sql,
                (row, number) -> candidate(
                        row, byShelf, List.of(new LegHit(label(row.getString("leg")), 0, row.getDouble("leg_score")))),
                parameters.toArray());
        return eachOnce(proposed);
    }

    /** All sentences of these passages, proposed or not. */
    List<Candidate> ofPassages(Reader reader, List<ShelfQuestion> questions, List<Long> passages) {
        Map<Integer, ShelfQuestion> byShelf = byShelf(questions);
        return database.query(
                """
                with asked as materialized (
                    select shelf, question::halfvec as question, centre::halfvec as centre
                    from unnest(?, ?, ?) as q (shelf, question, centre))
                select shelf_id, passage_id, start_offset, end_offset, grams, names,
                    -(embedding <#> question) as with_question, -(embedding <#> centre) as with_centre
                from seen_sentence as sentence join asked on shelf = shelf_id
                where passage_id = any(?) and (? or principals is null or principals && ?::text[])
                order by passage_id, start_offset
                """,
                (row, number) -> candidate(row, byShelf, List.of()),
                questions.stream().map(question -> question.shelf().id()).toArray(Integer[]::new),
                texts(questions.stream().map(ShelfQuestion::vector)),
                texts(questions.stream().map(ShelfQuestion::centre)),
                passages.toArray(Long[]::new),
                reader.unrestricted(),
                reader.principals().toArray(String[]::new));
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

    private static String[] texts(Stream<double[]> vectors) {
        return vectors.map(vector -> new PGhalfvec(Vectors.toFloats(vector)).getValue())
                .toArray(String[]::new);
    }

    private static Map<Integer, ShelfQuestion> byShelf(List<ShelfQuestion> questions) {
        return questions.stream()
                .collect(Collectors.toMap(question -> question.shelf().id(), Function.identity()));
    }

    private static String label(String leg) {
        return Leg.valueOf(leg).label();
    }

    private static Candidate candidate(ResultSet row, Map<Integer, ShelfQuestion> byShelf, List<LegHit> legs)
            throws SQLException {
        ShelfQuestion asked = Objects.requireNonNull(byShelf.get(row.getInt("shelf_id")));
        return new Candidate(
                asked.shelf().language(),
                row.getLong("passage_id"),
                row.getInt("start_offset"),
                row.getInt("end_offset"),
                asked.cosine(row.getDouble("with_question"), row.getDouble("with_centre")),
                asked.squaredLength(row.getDouble("with_centre")),
                CharacterGrams.unpack(row.getBytes("grams")),
                SpokenNames.unpack((String[]) row.getArray("names").getArray()),
                legs);
    }
}
