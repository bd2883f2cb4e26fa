package io.glossa.retrieval.shelf;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which words and sounds many sentences of a shelf have. To look such a one up in an index costs much and finds what others
 * find as well. PostgreSQL counts them for its planner, whenever a shelf has changed much; they are read again after a minute.
 */
@Repository
public class FrequentElements {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    FrequentElements(JdbcClient database) {
        this.database = database;
    }

    /** Empty for a shelf that PostgreSQL has not analysed. */
    public Shares of(Shelf shelf) {
        Known before = known.get(shelf.id());
        if (before == null || before.read.plus(KEPT).isBefore(Instant.now())) {
            before = new Known(Instant.now(), new Shares(read(shelf, "words"), read(shelf, "sounds")));
            known.put(shelf.id(), before);
        }
        return before.shares;
    }

    private Map<String, Float> read(Shelf shelf, String column) {
        return database
                .sql("select element, share from frequent_elements(?, ?)")
                .params(shelf.id(), column)
                .query((row, number) -> Map.entry(row.getString("element"), row.getFloat("share")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Known(Instant read, Shares shares) {}
}
