package io.glossa.retrieval.search;

import io.glossa.encoder.TextEncoder;
import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers search requests: understands the question, encodes it once, and has the collection ranked. */
@Service
public class Search {

    private final DocumentCollections collections;
    private final LanguageIdentifier identifier;
    private final TextEncoder encoder;
    private final Ranking ranking;
    private final SearchSettings settings;

    Search(
            DocumentCollections collections,
            LanguageIdentifier identifier,
            TextEncoder encoder,
            Ranking ranking,
            SearchSettings settings) {
        this.collections = collections;
        this.identifier = identifier;
        this.encoder = encoder;
        this.ranking = ranking;
        this.settings = settings;
    }

    /** @throws io.glossa.retrieval.problem.RetrievalException if the request makes no sense or names no collection */
    public SearchResult search(SearchRequest request) {
        Stopwatch stopwatch = new Stopwatch();
        SearchCommand command = SearchCommand.of(request, settings.maximumQuestionLength());
        DocumentCollection collection = collections.get(command.collection());
        collections.requireSameSpace(collection);
        stopwatch.lap("collection");
        Question question = understand(command);
        stopwatch.lap("identify");
        float[] vector = encoder.encodeQuestion(command.question());
        stopwatch.lap("encode");
        List<Passage> passages = ranking.rank(collection, command, question, vector, stopwatch);
        return new SearchResult(question, passages, stopwatch.laps());
    }

    private Question understand(SearchCommand command) {
        Identification identified = identifier.identify(command.question());
        LanguageTag language = command.language() == null ? identified.language() : command.language();
        return new Question(command.question(), language, identified.mixed());
    }
}
