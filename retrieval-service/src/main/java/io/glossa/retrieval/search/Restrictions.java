package io.glossa.retrieval.search;

import io.glossa.retrieval.access.PrincipalsColumn;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.filter.MetadataFilter;
import io.glossa.wire.retrieval.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds out how little of a collection a search may look at, by its filter and its reader, because an index and a filter do
 * not go together in the same way for all. That nothing is found which the reader may not see does not depend on it.
 */
@Repository
class Restrictions {

    /** So many passages are compared one by one as fast as a graph is searched. */
    private static final int FEW = 5000;

    private final JdbcClient database;

    Restrictions(JdbcClient database) {
        this.database = database;
    }

    /** @param filter all documents when absent */
    Restriction of(Reader reader, DocumentCollection collection, @Nullable MetadataFilter filter) {
        if (filter == null && (reader.unrestricted() || !collection.restricted())) {
            return new Restriction.Everything();
        }
        String path = filter == null ? null : filter.path();
        String variables = filter == null ? null : filter.variables();
        List<Long> passages = database.sql("""
            select passage.id from document join passage
                on passage.collection_id = document.collection_id and document_id = document.id
            where document.collection_id = ? and %s
                and (?::text is null or jsonb_path_match(metadata, ?::jsonpath, ?::jsonb, true))
            limit ?
            """.formatted(PrincipalsColumn.DOCUMENT_SEEN))
                .params(Arrays.asList(
                        collection.id(),
                        reader.unrestricted(),
                        reader.principals().toArray(String[]::new),
                        path,
                        path,
                        variables,
                        FEW + 1))
                .query(Long.class)
                .list();
        if (passages.size() <= FEW) {
            return new Restriction.Passages(passages);
        }
        return filter == null
                ? new Restriction.Everything()
                : new Restriction.Condition(filter.path(), filter.variables());
    }
}
