package io.glossa.retrieval.quote;

import io.glossa.retrieval.access.PrincipalsColumn;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.page.Pages;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.QuoteCheck.Quote;
import io.glossa.wire.retrieval.Reader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares quotes with the stored text, character for character. */
@Service
public class Quotes {

    private static final int MOST_QUOTES = 1000;

    private final DocumentCollections collections;
    private final JdbcClient database;
    private final ReaderTransactions transactions;

    Quotes(DocumentCollections collections, JdbcClient database, ReaderTransactions transactions) {
        this.collections = collections;
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * One verdict for each quote. A quote from a version that is no longer stored, or from no document that the
     * reader may see, is not verbatim.
     */
    public QuoteCheck.Verdicts check(Reader reader, String collectionName, QuoteCheck check) {
        if (check.quotes().size() > MOST_QUOTES) {
            throw new RetrievalException(
                    ProblemType.INVALID_REQUEST, "More than %d quotes at once.".formatted(MOST_QUOTES));
        }
        DocumentCollection collection = collections.get(reader, collectionName);
        Map<String, StoredText> texts = transactions.read(
                reader,
                List.of(collection.id()),
                () -> database
                        .sql("""
                    select external_id, version, text, page_starts
                    from document
                    where collection_id = ? and external_id = any(?) and %s
                    """.formatted(PrincipalsColumn.SEEN))
                        .params(
                                collection.id(),
                                check.quotes().stream()
                                        .map(Quote::document)
                                        .distinct()
                                        .toArray(String[]::new),
                                reader.unrestricted(),
                                reader.principals().toArray(String[]::new))
                        .query((row, number) -> new StoredText(
                                row.getString("external_id"),
                                row.getInt("version"),
                                row.getString("text"),
                                Pages.of(row.getArray("page_starts"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(StoredText::document, Function.identity())));
        List<Boolean> verbatim = check.quotes().stream()
                .map(quote -> texts.containsKey(quote.document())
                        && texts.get(quote.document()).holds(quote))
                .toList();
        List<Integer> pages = check.quotes().stream()
                .map(quote -> texts.containsKey(quote.document())
                        ? texts.get(quote.document()).pages().at(quote.start()).orElse(0)
                        : 0)
                .toList();
        return new QuoteCheck.Verdicts(verbatim, pages.stream().allMatch(page -> page == 0) ? List.of() : pages);
    }

    private record StoredText(String document, int version, String text, Pages pages) {

        boolean holds(Quote quote) {
            return quote.version() == version
                    && quote.start() >= 0
                    && quote.start() < quote.end()
                    && quote.end() <= text.length()
                    && text.substring(quote.start(), quote.end()).equals(quote.quote());
        }
    }
}
