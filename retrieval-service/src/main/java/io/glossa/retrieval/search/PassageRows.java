package io.glossa.retrieval.search;

import io.glossa.retrieval.access.PrincipalsColumn;
import io.glossa.retrieval.page.Pages;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Reader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the passages that are shown. */
@Repository
class PassageRows {

    private final JdbcClient database;

    PassageRows(JdbcClient database) {
        this.database = database;
    }

    Map<Long, PassageRow> find(Reader reader, int collection, List<Long> ids) {
        return database
                .sql("""
                    select passage.id, external_id, version, title, uri, language, start_offset, end_offset, passage.text,
                        page_starts
                    from passage join document
                        on document.collection_id = passage.collection_id and document.id = document_id
                    where passage.collection_id = ? and passage.id = any(?) and %s
                    """.formatted(PrincipalsColumn.DOCUMENT_SEEN))
                .params(
                        collection,
                        ids.toArray(Long[]::new),
                        reader.unrestricted(),
                        reader.principals().toArray(String[]::new))
                .query((row, number) -> new PassageRow(
                        row.getLong("id"),
                        row.getString("external_id"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("uri"),
                        LanguageTag.of(row.getString("language")),
                        row.getInt("start_offset"),
                        row.getInt("end_offset"),
                        row.getString("text"),
                        Pages.of(row.getArray("page_starts"))))
                .list()
                .stream()
                .collect(Collectors.toMap(PassageRow::id, Function.identity()));
    }

    record PassageRow(
            long id,
            String document,
            int version,
            String title,
            @Nullable String uri,
            LanguageTag language,
            int start,
            int end,
            String text,
            Pages pages) {}
}
