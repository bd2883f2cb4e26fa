package io.glossa.evaluation.scale;

import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.RunException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The retrieval service's tables, with a collection that is made larger beside the service: copies of its own documents,
 * whose sentences have vectors of their own.
 */
final class ScaleTables implements AutoCloseable {

    /** What the service asks a shelf's graph for, and with which settings: see its {@code CandidateRows}. */
    private static final int CANDIDATES = 100;

    private static final String COPY_MARK = "~";

    private final SingleConnectionDataSource source;
    private final JdbcTemplate database;
    private final int collection;
    private final Map<Integer, Shelf> shelves = new LinkedHashMap<>();
    private final List<Seed> seeds = new ArrayList<>();
    private final List<Integer> sentencesOfDocument = new ArrayList<>();
    private final Random random;
    private final Map<String, String> graphs = new HashMap<>();

    /** The other indexes whose entries are slow to add one by one, over all partitions. */
    private final Map<String, String> inverted = new HashMap<>();

    private final Map<Integer, double[]> means = new HashMap<>();

    private int copies;

    private record Shelf(int id, int dimension, List<float[]> real, double[] sum) {}

    private record Seed(int shelf, int place) {}

    /** @throws RunException if other collections' sentences are there, which share the graphs */
    ScaleTables(Connection connection, String name, long seed) {
        source = new SingleConnectionDataSource(connection, true);
        database = new JdbcTemplate(source);
        random = new Random(seed);
        collection = only("select id from collection where name = ? and tenant = 'default'", Integer.class, name);
        long others = only("select count(*) from sentence where collection_id <> ?", Long.class, collection);
        if (others > 0) {
            throw new RunException(
                    "the database has %d sentences of other collections; measure on one without".formatted(others));
        }
    }

    private <T> T only(String query, Class<T> type, Object... parameters) {
        T value = database.queryForObject(query, type, parameters);
        if (value == null) {
            throw new RunException("the database is not as the retrieval service leaves it: " + query);
        }
        return value;
    }

    long sentences() {
        return only("select count(*) from sentence where collection_id = ?", Long.class, collection);
    }

    int languages() {
        return shelves.size();
    }

    /** Whether the service has measured how crowded its sentences are, which copies take over. */
    boolean measured() {
        return only(
                "select count(*) = 0 from shelf_statistics where collection_id = ? and revision > crowding_revision",
                Boolean.class,
                collection);
    }

    /** Takes off what an earlier run added, and reads what is left. */
    void readSeeds() {
        database.update("delete from sentence where passage_id in (select passage.id from passage join document"
                + " on document.id = document_id where external_id like '%" + COPY_MARK + "%')");
        database.update("delete from document where external_id like '%" + COPY_MARK + "%'");
        database.execute("drop table if exists scale_seed, scale_document, scale_copy, scale_vector");
        database.execute("""
            create table scale_document as
            select row_number() over (order by id)::integer as ordinal, document.* from document where collection_id = %d
            """.formatted(collection));
        database.execute("""
            create table scale_seed as
            select row_number() over (order by d.ordinal, s.passage_id, s.start_offset)::integer as ordinal,
                d.ordinal as document_ordinal, p.start_offset as passage_start, s.*
            from sentence s join passage p on p.id = s.passage_id join scale_document d on d.id = p.document_id
            where s.collection_id = %d
            """.formatted(collection));
        database.execute("create unique index on scale_seed (ordinal)");
        database.execute("create unique index on scale_document (ordinal)");
        database.execute("analyze scale_seed; analyze scale_document");
        database.query("select id, dimension from shelf where id in (select shelf_id from scale_seed)", row -> {
            int dimension = row.getInt("dimension");
            shelves.put(
                    row.getInt("id"), new Shelf(row.getInt("id"), dimension, new ArrayList<>(), new double[dimension]));
        });
        database.query(
                "select shelf_id, document_ordinal, embedding::vector::real[] as vector from scale_seed order by ordinal",
                row -> {
                    Shelf shelf = Objects.requireNonNull(shelves.get(row.getInt("shelf_id")));
                    float[] vector = floats((Float[]) row.getArray("vector").getArray());
                    seeds.add(new Seed(shelf.id, shelf.real.size()));
                    shelf.real.add(vector);
                    addTo(shelf.sum, vector);
                    int document = row.getInt("document_ordinal");
                    while (sentencesOfDocument.size() < document) {
                        sentencesOfDocument.add(0);
                    }
                    sentencesOfDocument.set(document - 1, sentencesOfDocument.get(document - 1) + 1);
                });
    }

    private static float[] floats(Float[] boxed) {
        float[] floats = new float[boxed.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = boxed[i];
        }
        return floats;
    }

    private static void addTo(double[] sum, float[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    /** Adds copies of documents until there are so many sentences, without their graphs and inverted indexes. */
    void grow(long wanted, Progress progress) {
        dropIndexes();
        long now = sentences();
        while (now < wanted) {
            now += copy(wanted - now);
            progress.at((int) Math.min(wanted, now));
        }
        recount();
        database.execute("vacuum analyze");
    }

    /** One copy of the documents, or of as many of them as have so many sentences. */
    private long copy(long most) {
        copies++;
        int documents = 0;
        int sentences = 0;
        while (documents < sentencesOfDocument.size() && sentences < most) {
            sentences += sentencesOfDocument.get(documents++);
        }
        String mark = COPY_MARK + copies;
        database.update("""
            insert into document (collection_id, shelf_id, external_id, version, title, uri, language, metadata, text,
                content_hash, passages, sentences, page_starts, principals)
            select collection_id, shelf_id, external_id || ?, version, title, uri, language, metadata, text,
                content_hash, passages, sentences, page_starts, principals
            from scale_document where ordinal <= ?
            """, mark, documents);
        database.update("""
            insert into passage (document_id, collection_id, start_offset, end_offset, text, principals)
            select made.id, made.collection_id, passage.start_offset, passage.end_offset, passage.text, passage.principals
            from scale_document seed
                join document made on made.collection_id = seed.collection_id and made.external_id = seed.external_id || ?
                join passage on passage.document_id = seed.id
            where seed.ordinal <= ?
            """, mark, documents);
        database.execute("create unlogged table scale_vector (seed integer, copy integer, embedding halfvec)");
        try (BinaryCopy rows = new BinaryCopy(source.getConnection(), "scale_vector")) {
            for (int i = 0; i < sentences; i++) {
                Shelf shelf = Objects.requireNonNull(shelves.get(seeds.get(i).shelf));
                float[] vector = new Mixtures(shelf.real, random).near(seeds.get(i).place);
                addTo(shelf.sum, vector);
                rows.row(i + 1, copies, vector);
            }
        } catch (SQLException | IOException e) {
            throw new RunException("the vectors cannot be written: " + e.getMessage());
        }
        database.execute("analyze scale_vector");
        database.execute("""
            create temporary table scale_copy as
            select seed.ordinal, passage.id as passage_id
            from scale_seed seed
                join scale_document on scale_document.ordinal = seed.document_ordinal
                join document on document.collection_id = scale_document.collection_id
                    and document.external_id = scale_document.external_id || '%s'
                join passage on passage.document_id = document.id and passage.start_offset = seed.passage_start
            """.formatted(mark));
        database.execute("analyze scale_copy");
        database.update("""
            insert into sentence (shelf_id, collection_id, passage_id, start_offset, end_offset, embedding, grams, words,
                terms, names, sounds, principals)
            select seed.shelf_id, seed.collection_id, scale_copy.passage_id, start_offset, end_offset,
                scale_vector.embedding, grams, words, terms, names, sounds, principals
            from scale_vector join scale_seed seed on seed.ordinal = scale_vector.seed
                join scale_copy on scale_copy.ordinal = scale_vector.seed
            """);
        database.update("""
            insert into crowding (collection_id, passage_id, start_offset, closeness, among)
            select seed.collection_id, scale_copy.passage_id, seed.start_offset, known.closeness, known.among
            from scale_copy join scale_seed seed on seed.ordinal = scale_copy.ordinal
                join crowding known on known.passage_id = seed.passage_id and known.start_offset = seed.start_offset
            """);
        database.execute("drop table scale_vector, scale_copy");
        return sentences;
    }

    /** What the service keeps up to date with each document. */
    private void recount() {
        for (Shelf shelf : shelves.values()) {
            Double[] sum = new Double[shelf.dimension];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = shelf.sum[i];
            }
            database.update(
                    """
                update shelf_statistics set
                    documents = (select count(*) from document where collection_id = ? and shelf_id = ?),
                    passages = (select coalesce(sum(passages), 0) from document where collection_id = ? and shelf_id = ?),
                    sentences = (select count(*) from sentence where collection_id = ? and shelf_id = ?),
                    vector_sum = ?, revision = revision + 1, crowding_revision = revision + 1
                where collection_id = ? and shelf_id = ?
                """, collection, shelf.id, collection, shelf.id, collection, shelf.id, sum, collection, shelf.id);
        }
    }

    private void dropIndexes() {
        remember(graphs, "hnsw", "in (select inhrelid from pg_inherits where inhparent = 'sentence'::regclass)");
        remember(inverted, "gin", "= 'sentence'::regclass");
        Stream.concat(graphs.keySet().stream(), inverted.keySet().stream())
                .forEach(name -> database.execute("drop index if exists " + name));
    }

    private void remember(Map<String, String> definitions, String method, String table) {
        database.query(
                """
            select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
            from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
            where amname = ? and indrelid %s
            """.formatted(table),
                row -> {
                    // With the partitions'.
                    definitions.put(
                            row.getString("name"), row.getString("definition").replace(" ON ONLY ", " ON "));
                },
                method);
    }

    /** Builds all that was dropped anew. */
    void buildIndexes(String memory, int workers, Progress progress) {
        database.queryForList("select set_config('maintenance_work_mem', ?, false)", memory);
        // The session itself works too.
        database.queryForList(
                "select set_config('max_parallel_maintenance_workers', ?, false)", Integer.toString(workers - 1));
        inverted.values().forEach(database::execute);
        int built = 0;
        for (String definition : graphs.values()) {
            database.execute(definition);
            progress.at(++built);
        }
        database.execute("checkpoint");
    }

    int graphs() {
        return graphs.size();
    }

    /**
     * What things take on disk.
     *
     * @param graphs the HNSW graphs
     * @param sentences the sentences with all their indexes
     * @param database everything
     */
    record Bytes(long graphs, long sentences, long database) {}

    Bytes bytes() {
        long graphBytes = graphs.keySet().stream()
                .mapToLong(name -> only("select pg_relation_size(?::regclass)", Long.class, name))
                .sum();
        return new Bytes(
                graphBytes,
                only(
                        "select sum(pg_total_relation_size(inhrelid))::bigint from pg_inherits"
                                + " where inhparent = 'sentence'::regclass",
                        Long.class),
                only("select pg_database_size(current_database())", Long.class));
    }

    /** The process of this session, by which the server's are found. */
    long session() {
        return only("select pg_backend_pid()", Long.class);
    }

    /**
     * How many of the exactly nearest sentences of each language its graph finds, asked as the service asks.
     *
     * @param vector a question's
     * @param first how many of the nearest count
     */
    Recall recall(float[] vector, int first) {
        double found = 0;
        double nearest = 0;
        for (Shelf shelf : shelves.values()) {
            String centred = centred(vector, shelf);
            List<String> exact = nearest(shelf, centred, false);
            List<String> graph = nearest(shelf, centred, true);
            List<String> wanted = exact.subList(0, Math.min(first, exact.size()));
            found += wanted.stream()
                    .filter(graph.subList(0, Math.min(first, graph.size()))::contains)
                    .count();
            nearest += wanted.size();
        }
        return new Recall(found, nearest);
    }

    /** @param found of those that were to be found */
    record Recall(double found, double wanted) {}

    private String centred(float[] vector, Shelf shelf) {
        double[] difference = new double[vector.length];
        double[] mean = means.computeIfAbsent(shelf.id, id -> mean(shelf));
        double squares = 0;
        for (int i = 0; i < difference.length; i++) {
            difference[i] = vector[i] - mean[i];
            squares += difference[i] * difference[i];
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < difference.length; i++) {
            text.append(i == 0 ? "" : ",").append((float) (difference[i] / Math.sqrt(squares)));
        }
        return text.append(']').toString();
    }

    private static double[] mean(Shelf shelf) {
        double[] mean = new double[shelf.dimension];
        for (float[] vector : shelf.real) {
            addTo(mean, vector);
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= shelf.real.size();
        }
        return mean;
    }

    private List<String> nearest(Shelf shelf, String vector, boolean graph) {
        database.queryForList(
                "select set_config('hnsw.ef_search', ?, false),"
                        + " set_config('hnsw.iterative_scan', 'relaxed_order', false)",
                Integer.toString(CANDIDATES));
        // The graph is over the expression with the cast. A planner's setting would not do: plans outlive it.
        String indexed = "embedding::halfvec(%d)".formatted(shelf.dimension);
        return database.queryForList(
                """
            select passage_id || ' ' || start_offset from (
                select passage_id, start_offset, embedding <#> ?::halfvec(%1$d) as distance
                from sentence where shelf_id = ? and collection_id = ?
                order by %2$s <#> ?::halfvec(%1$d) limit ?) as nearest
            order by distance
            """.formatted(shelf.dimension, graph ? indexed : "embedding"),
                String.class,
                vector,
                shelf.id,
                collection,
                vector,
                CANDIDATES);
    }

    /**
     * The mean inner product of some sentences with their nearest neighbour.
     *
     * @param made whether of those that were added, else of the real ones
     */
    double closeness(boolean made, int some) {
        return only("""
                select coalesce(avg(closeness), 0) from (
                    select (select -(other.embedding <#> one.embedding) from sentence other
                        where other.shelf_id = one.shelf_id
                            and (other.passage_id, other.start_offset) <> (one.passage_id, one.start_offset)
                        order by other.embedding <#> one.embedding limit 1) as closeness
                    from (
                        select sentence.* from sentence
                            join passage on passage.id = passage_id join document on document.id = document_id
                        where (external_id like '%' || ? || '%') = ? order by md5(passage_id::text) limit ?) as one) as near
                """, Double.class, COPY_MARK, made, some);
    }

    @Override
    public void close() {
        database.execute("drop table if exists scale_seed, scale_document, scale_vector");
        source.destroy();
    }
}
