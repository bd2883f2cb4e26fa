package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.retrieval.filter.MetadataFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL reads every filter as it was meant, whatever is in its names and values. */
class FilterQueryIT {

    private static final List<String> PARTS = List.of(
            "a", "\"", "\\", "'", "$v0", "$", "@", ".", "*", ")", " || ", "?", "\n", "\t", "\u0001", "\u007F", "\u2028",
            "é", "🚲", "\\u0041", "/*", "--", "%s");

    @Test
    void aFieldOfAnyNameIsFoundByItsValueAndByNoOther() throws Exception {
        Optional<TestDatabase> database = TestDatabase.fresh();
        assumeThat(database).as("a PostgreSQL with pgvector").isPresent();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TestDatabase there = database.get();
        try (SingleConnectionDataSource connection = new SingleConnectionDataSource(
                new DriverManagerDataSource(there.url(), there.user(), there.password()).getConnection(), true)) {
            JdbcClient jdbc = JdbcClient.create(connection);
            for (int round = 0; round < 500; round++) {
                String name = text(random);
                String value = text(random);
                String metadata = JsonMapper.shared().writeValueAsString(Map.of(name, value));
                String condition = "`%s` = '%s'".formatted(name, escaped(value));
                String other = "`%s` = '%s'".formatted(name, escaped(value + "x"));

                assertThat(meets(jdbc, metadata, condition))
                        .as("seed %d: %s", seed, condition)
                        .isTrue();
                assertThat(meets(jdbc, metadata, "not " + condition))
                        .as("seed %d: %s", seed, condition)
                        .isFalse();
                assertThat(meets(jdbc, metadata, other))
                        .as("seed %d: %s", seed, other)
                        .isFalse();
            }
        }
    }

    private static boolean meets(JdbcClient jdbc, String metadata, String filter) {
        MetadataFilter read = MetadataFilter.parse(filter);
        return jdbc.sql("select jsonb_path_match(?::jsonb, ?::jsonpath, ?::jsonb, true)")
                .params(metadata, read.path(), read.variables())
                .query(Boolean.class)
                .single();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("n");
        for (int count = random.nextInt(6); count > 0; count--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("'", "\\'");
    }
}
