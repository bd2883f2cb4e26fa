package io.glossa.retrieval.page;

import io.glossa.wire.retrieval.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells passages their pages. */
@Repository
public class PagedPassages {

    private final JdbcClient database;

    PagedPassages(JdbcClient database) {
        this.database = database;
    }

    /** The passages, those of documents with pages with the page on which each begins. */
    public List<Passage> withPages(String collection, List<Passage> passages) {
        if (passages.isEmpty()) {
            return passages;
        }
        Map<String, Pages> pages = new HashMap<>();
        database.sql("""
            select external_id, page_starts from document
            where collection_id = (select id from collection where name = ?) and external_id = any(?)
                and page_starts is not null
            """)
                .params(
                        collection,
                        passages.stream().map(Passage::document).distinct().toArray(String[]::new))
                .query(row -> {
                    pages.put(row.getString("external_id"), Pages.of(row.getArray("page_starts")));
                });
        return pages.isEmpty()
                ? passages
                : passages.stream().map(passage -> withPage(passage, pages)).toList();
    }

    private static Passage withPage(Passage passage, Map<String, Pages> pages) {
        return pages.getOrDefault(passage.document(), Pages.NONE)
                .at(passage.start())
                .map(passage::withPage)
                .orElse(passage);
    }
}
