package io.glossa.retrieval.lexical;

import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of PostgreSQL's text search configurations serves a language: the one of its name, else {@code simple}. */
@Repository
public class TextSearchConfigurations {

    private static final String FALLBACK = "simple";

    private final JdbcClient database;
    private volatile Set<String> available = Set.of();

    TextSearchConfigurations(JdbcClient database) {
        this.database = database;
    }

    /** @param language primary subtag */
    public String of(String language) {
        if (available.isEmpty()) {
            available = Set.copyOf(database.sql("select cfgname from pg_ts_config")
                    .query(String.class)
                    .list());
        }
        String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
        if (language.equals("nb") || language.equals("nn")) {
            name = "norwegian";
        }
        return available.contains(name) ? name : FALLBACK;
    }
}
