package io.glossa.retrieval.search;

import com.pgvector.PGhalfvec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Candidates by vector: from each language's HNSW graph its own nearest sentences, in one statement. Runs in its
 * caller's transaction.
 */
@Repository
class DenseLeg {

    private final JdbcTemplate database;
    private final SearchSettings settings;

    DenseLeg(JdbcTemplate database, SearchSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The nearest of each shelf, no order among them. */
    List<DenseCandidate> find(int collection, List<ShelfQuestion> questions, int limit) {
        database.queryForList(
                "select set_config('hnsw.ef_search', ?, true), set_config('hnsw.iterative_scan', 'relaxed_order',"
                        + " true)",
                Integer.toString(Math.max(settings.indexCandidates(), Math.min(limit, 1000))));
        String sql = questions.stream()
                .map(question -> """
                    (select shelf_id, passage_id, start_offset, end_offset,
                        -(embedding::halfvec(%1$d) <#> ?) as with_question, -(embedding <#> ?) as with_centre
                    from sentence where shelf_id = ? and collection_id = ?
                    order by embedding::halfvec(%1$d) <#> ? limit ?)
                    """.formatted(question.shelf().dimension()))
                .collect(Collectors.joining(" union all "));
        List<Object> parameters = new ArrayList<>();
        for (ShelfQuestion question : questions) {
            PGhalfvec vector = new PGhalfvec(Vectors.toFloats(question.question()));
            PGhalfvec centre = new PGhalfvec(Vectors.toFloats(question.centre()));
            parameters.addAll(List.of(vector, centre, question.shelf().id(), collection, vector, limit));
        }
        Map<Integer, ShelfQuestion> byShelf = byShelf(questions);
        return database.query(sql, (row, number) -> candidate(row, byShelf), parameters.toArray());
    }

    /** All sentences of these passages, near or not. */
    List<DenseCandidate> ofPassages(List<ShelfQuestion> questions, List<Long> passages) {
        Map<Integer, ShelfQuestion> byShelf = byShelf(questions);
        String sql = """
            with asked as materialized (
                select shelf, question::halfvec as question, centre::halfvec as centre
                from unnest(?, ?, ?) as q (shelf, question, centre))
            select shelf_id, passage_id, start_offset, end_offset,
                -(embedding <#> question) as with_question, -(embedding <#> centre) as with_centre
            from sentence join asked on shelf = shelf_id
            where passage_id = any(?)
            order by passage_id, start_offset
            """;
        return database.query(
                sql,
                (row, number) -> candidate(row, byShelf),
                questions.stream().map(question -> question.shelf().id()).toArray(Integer[]::new),
                texts(questions.stream().map(ShelfQuestion::question)),
                texts(questions.stream().map(ShelfQuestion::centre)),
                passages.toArray(Long[]::new));
    }

    private static String[] texts(Stream<double[]> vectors) {
        return vectors.map(vector -> new PGhalfvec(Vectors.toFloats(vector)).getValue())
                .toArray(String[]::new);
    }

    private static Map<Integer, ShelfQuestion> byShelf(List<ShelfQuestion> questions) {
        return questions.stream()
                .collect(Collectors.toMap(question -> question.shelf().id(), Function.identity()));
    }

    private static DenseCandidate candidate(ResultSet row, Map<Integer, ShelfQuestion> byShelf) throws SQLException {
        ShelfQuestion asked = java.util.Objects.requireNonNull(byShelf.get(row.getInt("shelf_id")));
        return new DenseCandidate(
                asked.shelf().language(),
                row.getLong("passage_id"),
                row.getInt("start_offset"),
                row.getInt("end_offset"),
                asked.cosine(row.getDouble("with_question"), row.getDouble("with_centre")));
    }
}
