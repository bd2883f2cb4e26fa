package io.glossa.retrieval.document;

import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.CollectionCopies.Copy;
import io.glossa.retrieval.document.StoredTexts.DocumentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Fills and empties copies of collections, for some time or to the end. It may be stopped at any moment and begun again, by
 * whomever, two at a time too: each document is brought in a transaction of its own, and one that is there is not brought
 * again. Statements name one collection each, so that a collection and its copy need not be on one server.
 */
@Service
public class CopiedDocuments {

    private static final int KEYS_AT_ONCE = 500;

    private final DocumentRows rows;
    private final StoredTexts texts;
    private final DocumentWriter writer;
    private final Ingestion ingestion;
    private final ReaderTransactions transactions;

    /** The row up to which a copy has all documents, as far as this process knows: the next turn begins there. */
    private final Map<Integer, Long> reached = new ConcurrentHashMap<>();

    CopiedDocuments(
            DocumentRows rows,
            StoredTexts texts,
            DocumentWriter writer,
            Ingestion ingestion,
            ReaderTransactions transactions) {
        this.rows = rows;
        this.texts = texts;
        this.writer = writer;
        this.ingestion = ingestion;
        this.transactions = transactions;
    }

    /**
     * Brings a collection's documents into its growing copy, in the order in which they were first stored.
     *
     * @return whether it came to the end in this time
     * @throws io.glossa.retrieval.collection.EncoderChangedException if it is not the growing copy any more
     */
    public boolean fill(Copy copy, Instant until) {
        int id = copy.copy().id();
        while (true) {
            List<DocumentKey> page = keys(copy, reached.getOrDefault(id, 0L));
            if (page.isEmpty()) {
                reached.remove(id);
                return true;
            }
            List<DocumentKey> missing = missing(copy, page);
            while (!missing.isEmpty()) {
                missing = missing.subList(bringSome(copy, missing), missing.size());
                if (isOver(until)) {
                    return false;
                }
            }
            reached.put(id, page.getLast().row());
        }
    }

    private List<DocumentKey> keys(Copy copy, long after) {
        List<Integer> collection = List.of(copy.collection().id());
        return transactions.asService(collection, () -> texts.keys(copy.collection(), after, KEYS_AT_ONCE));
    }

    private List<DocumentKey> missing(Copy copy, List<DocumentKey> page) {
        List<Integer> collection = List.of(copy.copy().id());
        Set<String> there = transactions.asService(
                collection,
                () -> rows
                        .findAll(copy.copy(), page.stream().map(DocumentKey::id).toList())
                        .stream()
                        .map(StoredDocument::id)
                        .collect(Collectors.toSet()));
        return page.stream().filter(key -> !there.contains(key.id())).toList();
    }

    /** As many as ingestion encodes in one go; how many these are. */
    private int bringSome(Copy copy, List<DocumentKey> missing) {
        List<KeptDocument> read = new ArrayList<>();
        int characters = 0;
        int looked = 0;
        while (looked < missing.size()) {
            long row = missing.get(looked).row();
            Optional<KeptDocument> document =
                    transactions.asService(List.of(copy.collection().id()), () -> texts.find(copy.collection(), row));
            int length =
                    document.map(found -> found.submission().text().length()).orElse(0);
            if (!read.isEmpty() && characters + length > DocumentBatch.CHARACTERS_A_GROUP) {
                break;
            }
            document.ifPresent(read::add);
            characters += length;
            looked++;
        }
        List<EmbeddedDocument> embedded = ingestion.embed(
                copy.copy(),
                read.stream().map(KeptDocument::submission).toList(),
                read.stream().map(KeptDocument::language).toList());
        for (int i = 0; i < read.size(); i++) {
            KeptDocument document = read.get(i);
            EmbeddedDocument brought = embedded.get(i);
            transactions.asService(copy.copies().idsWith(copy.collection()), () -> {
                writer.copy(copy.collection(), copy.copies(), document, brought);
                return brought;
            });
        }
        return looked;
    }

    /**
     * Deletes a discarded copy's documents.
     *
     * @return whether none is left
     * @throws io.glossa.retrieval.collection.EncoderChangedException if the collection has other copies by now
     */
    public boolean clear(Copy copy, Instant until) {
        do {
            if (transactions.asService(
                    copy.copies().idsWith(copy.collection()),
                    () -> writer.clear(copy.collection(), copy.copies(), copy.copy()))) {
                return true;
            }
        } while (!isOver(until));
        return false;
    }

    /** Asked after some work, so that each turn does some. */
    private static boolean isOver(Instant until) {
        return Thread.currentThread().isInterrupted() || Instant.now().isAfter(until);
    }
}
