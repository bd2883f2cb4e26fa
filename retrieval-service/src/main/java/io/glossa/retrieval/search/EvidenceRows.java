package io.glossa.retrieval.search;

import io.glossa.retrieval.access.PrincipalsColumn;
import io.glossa.wire.retrieval.Reader;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the passages of documents that are named. Runs in its caller's transaction. */
@Repository
class EvidenceRows {

    private final JdbcClient database;

    EvidenceRows(JdbcClient database) {
        this.database = database;
    }

    /** The document of each passage; a document that the reader does not see has none. */
    Map<Long, String> passages(Reader reader, int collection, Collection<String> documents) {
        return database
                .sql("""
                    select passage.id, external_id
                    from passage join document
                        on document.collection_id = passage.collection_id and document.id = document_id
                    where document.collection_id = ? and external_id = any(?) and %s
                    """.formatted(PrincipalsColumn.DOCUMENT_SEEN))
                .params(
                        collection,
                        documents.toArray(String[]::new),
                        reader.unrestricted(),
                        reader.principals().toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("external_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
