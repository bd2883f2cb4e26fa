package io.glossa.retrieval.document;

import io.glossa.encoder.TextEncoder;
import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.SentenceSegmenter;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.shelf.Shelf;
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
    private final TextEncoder encoder;
    private final LanguageIdentifier identifier;
    private final SentenceSegmenter segmenter;
    private final PassageSplitter splitter;
    private final ReaderTransactions transactions;

    Ingestion(
            DocumentRows rows,
            DocumentWriter writer,
            Shelves shelves,
            TextEncoder encoder,
            LanguageIdentifier identifier,
            SentenceSegmenter segmenter,
            DocumentSettings settings,
            ReaderTransactions transactions) {
        this.rows = rows;
        this.writer = writer;
        this.shelves = shelves;
        this.encoder = encoder;
        this.identifier = identifier;
        this.segmenter = segmenter;
        this.splitter = new PassageSplitter(settings.passageTokens(), encoder::countTokens);
        this.transactions = transactions;
    }

    /**
     * Stores one submission.
     *
     * @param alongside is done in the transaction that stores the document: both happen or neither
     */
    DocumentReceipt store(
            Reader reader, DocumentCollection collection, Submission submission, Consumer<DocumentReceipt> alongside) {
        Optional<StoredDocument> known = known(reader, collection, List.of(submission)).stream()
                .filter(stored -> stored.hasTextOf(submission))
                .findFirst();
        if (known.isPresent()) {
            return together(reader, collection, () -> writer.describe(collection, known.get(), submission), alongside);
        }
        PreparedDocument document = prepare(submission);
        List<float[]> vectors = encoder.encodePassages(document.sentenceTexts());
        Shelf shelf = shelves.open(document.language().primary().value());
        return together(reader, collection, () -> writer.write(collection, shelf, document, vectors), alongside);
    }

    private DocumentReceipt together(
            Reader reader,
            DocumentCollection collection,
            Supplier<DocumentReceipt> write,
            Consumer<DocumentReceipt> alongside) {
        return transactions.write(reader, List.of(collection.id()), () -> {
            DocumentReceipt receipt = write.get();
            alongside.accept(receipt);
            return receipt;
        });
    }

    /** One receipt for each submission, in their order. */
    List<DocumentReceipt> store(Reader reader, DocumentCollection collection, List<Submission> submissions) {
        Map<String, StoredDocument> known = known(reader, collection, submissions).stream()
                .collect(Collectors.toMap(StoredDocument::id, Function.identity()));
        List<PreparedDocument> prepared = submissions.stream()
                .filter(submission -> !isKnown(known, submission))
                .map(this::prepare)
                .toList();
        List<float[]> vectors = encoder.encodePassages(prepared.stream()
                .flatMap(document -> document.sentenceTexts().stream())
                .toList());

        List<DocumentReceipt> receipts = new ArrayList<>(submissions.size());
        int nextPrepared = 0;
        int nextVector = 0;
        for (Submission submission : submissions) {
            StoredDocument stored = known.get(submission.id());
            if (stored != null && stored.hasTextOf(submission)) {
                receipts.add(transactions.write(
                        reader, List.of(collection.id()), () -> writer.describe(collection, stored, submission)));
                continue;
            }
            PreparedDocument document = prepared.get(nextPrepared++);
            int end = nextVector + document.sentences();
            List<float[]> own = vectors.subList(nextVector, end);
            Shelf shelf = shelves.open(document.language().primary().value());
            receipts.add(transactions.write(
                    reader, List.of(collection.id()), () -> writer.write(collection, shelf, document, own)));
            nextVector = end;
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

    private PreparedDocument prepare(Submission submission) {
        LanguageTag language = submission.language();
        if (language == null) {
            Identification identification = identifier.identify(submission.text());
            language = identification.language();
        }
        List<TextSpan> sentences = segmenter.sentences(submission.text(), language);
        return new PreparedDocument(submission, language, splitter.split(submission.text(), sentences));
    }
}
