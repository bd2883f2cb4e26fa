package io.glossa.retrieval.document;

import io.glossa.encoder.TextEncoder;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.SentenceSegmenter;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.CollectionCopies;
import io.glossa.retrieval.collection.Copies;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.collection.EncoderChangedException;
import io.glossa.retrieval.shelf.Shelves;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stores submissions: skips what is known, splits, embeds all sentences in one go, writes document by document. */
@Component
class Ingestion {

    private final DocumentRows rows;
    private final DocumentWriter writer;
    private final Shelves shelves;
    private final DocumentCollections collections;
    private final CollectionCopies copies;
    private final LanguageIdentifier identifier;
    private final SentenceSegmenter segmenter;
    private final DocumentSettings settings;
    private final ReaderTransactions transactions;
    private final TokenMetrics metrics;

    Ingestion(
            DocumentRows rows,
            DocumentWriter writer,
            Shelves shelves,
            DocumentCollections collections,
            CollectionCopies copies,
            LanguageIdentifier identifier,
            SentenceSegmenter segmenter,
            DocumentSettings settings,
            ReaderTransactions transactions,
            TokenMetrics metrics) {
        this.rows = rows;
        this.writer = writer;
        this.shelves = shelves;
        this.collections = collections;
        this.copies = copies;
        this.identifier = identifier;
        this.segmenter = segmenter;
        this.settings = settings;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /**
     * Stores one submission.
     *
     * @param alongside is done in the transaction that stores the document: both happen or neither
     */
    DocumentReceipt store(
            Reader reader, DocumentCollection collection, Submission submission, Consumer<DocumentReceipt> alongside) {
        return copies.settled(reader, collection, (current, beside) -> {
            Optional<StoredDocument> known = known(reader, current, List.of(submission)).stream()
                    .filter(stored -> stored.hasTextOf(submission))
                    .findFirst();
            if (known.isPresent()) {
                return together(
                        reader,
                        current,
                        beside,
                        () -> writer.describe(current, known.get(), submission, beside),
                        alongside);
            }
            List<LanguageTag> language = List.of(languageOf(submission));
            EmbeddedDocument document =
                    embed(current, List.of(submission), language).getFirst();
            Optional<EmbeddedDocument> grown = beside.growing()
                    .map(copy -> embed(copy, List.of(submission), language).getFirst());
            return together(reader, current, beside, () -> writer.write(document, beside, grown), alongside);
        });
    }

    private DocumentReceipt together(
            Reader reader,
            DocumentCollection collection,
            Copies beside,
            Supplier<DocumentReceipt> write,
            Consumer<DocumentReceipt> alongside) {
        return transactions.write(reader, beside.idsWith(collection), () -> {
            DocumentReceipt receipt = write.get();
            alongside.accept(receipt);
            return receipt;
        });
    }

    /** One receipt for each submission, in their order. */
    List<DocumentReceipt> store(Reader reader, DocumentCollection collection, List<Submission> submissions) {
        Copies beside = copies.of(collection);
        Map<String, StoredDocument> known = known(reader, collection, submissions).stream()
                .collect(Collectors.toMap(StoredDocument::id, Function.identity()));
        List<Submission> unknown = submissions.stream()
                .filter(submission -> !isKnown(known, submission))
                .toList();
        List<LanguageTag> languages = unknown.stream().map(this::languageOf).toList();
        List<EmbeddedDocument> documents = embed(collection, unknown, languages);
        Optional<List<EmbeddedDocument>> grown = beside.growing().map(copy -> embed(copy, unknown, languages));

        List<DocumentReceipt> receipts = new ArrayList<>(submissions.size());
        int next = 0;
        for (Submission submission : submissions) {
            StoredDocument stored = known.get(submission.id());
            int place = isKnown(known, submission) ? -1 : next++;
            Supplier<DocumentReceipt> write = stored != null && place < 0
                    ? () -> writer.describe(collection, stored, submission, beside)
                    : () -> writer.write(documents.get(place), beside, grown.map(copies -> copies.get(place)));
            try {
                receipts.add(transactions.write(reader, beside.idsWith(collection), write));
            } catch (EncoderChangedException e) {
                receipts.add(store(reader, collection, submission, receipt -> {}));
            }
        }
        return receipts;
    }

    private List<StoredDocument> known(Reader reader, DocumentCollection collection, List<Submission> submissions) {
        List<String> ids = submissions.stream().map(Submission::id).toList();
        return transactions.read(reader, List.of(collection.id()), () -> rows.findAll(collection, ids));
    }

    private static boolean isKnown(Map<String, StoredDocument> known, Submission submission) {
        StoredDocument stored = known.get(submission.id());
        return stored != null && stored.hasTextOf(submission);
    }

    private LanguageTag languageOf(Submission submission) {
        return submission.language() == null
                ? identifier.identify(submission.text()).language()
                : submission.language();
    }

    /**
     * Documents as the collection's encoder sees them: split by its tokens, all sentences encoded in one go.
     *
     * @param languages of each
     */
    List<EmbeddedDocument> embed(
            DocumentCollection collection, List<Submission> submissions, List<LanguageTag> languages) {
        TextEncoder encoder = collections.encoderOf(collection);
        List<PreparedDocument> prepared = new ArrayList<>(submissions.size());
        for (int i = 0; i < submissions.size(); i++) {
            String text = submissions.get(i).text();
            List<TextSpan> sentences = segmenter.sentences(text, languages.get(i));
            PassageSplitter splitter =
                    new PassageSplitter(settings.passageTokens(), metrics.counting(encoder, languages.get(i)));
            prepared.add(new PreparedDocument(submissions.get(i), languages.get(i), splitter.split(text, sentences)));
        }
        List<float[]> vectors = encoder.encodePassages(prepared.stream()
                .flatMap(document -> document.sentenceTexts().stream())
                .toList());
        List<EmbeddedDocument> embedded = new ArrayList<>(submissions.size());
        int next = 0;
        for (PreparedDocument document : prepared) {
            int end = next + document.sentences();
            embedded.add(new EmbeddedDocument(
                    collection,
                    shelves.open(encoder, document.language().primary().value()),
                    document,
                    vectors.subList(next, end)));
            next = end;
        }
        return embedded;
    }
}
