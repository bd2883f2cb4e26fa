package io.glossa.retrieval.search;

import io.glossa.retrieval.filter.MetadataFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out how narrow a filter is, because an index and a filter do not go together in the same way for all. */
@Repository
class Restrictions {

    /** So many passages are compared one by one as fast as a graph is searched. */
    private static final int FEW = 5000;

    private final JdbcClient database;

    Restrictions(JdbcClient database) {
        this.database = database;
    }

    /** @param filter all documents when absent */
    Restriction of(int collection, @Nullable MetadataFilter filter) {
        if (filter == null) {
            return new Restriction.Everything();
        }
        List<Long> passages = database.sql("""
            select passage.id from document join passage on document_id = document.id
            where collection_id = ? and jsonb_path_match(metadata, ?::jsonpath, ?::jsonb, true)
            limit ?
            """)
                .params(collection, filter.path(), filter.variables(), FEW + 1)
                .query(Long.class)
                .list();
        return passages.size() <= FEW
                ? new Restriction.Passages(passages)
                : new Restriction.Condition(filter.path(), filter.variables());
    }
}
