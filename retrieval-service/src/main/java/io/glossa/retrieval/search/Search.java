package io.glossa.retrieval.search;

import io.glossa.encoder.TextEncoder;
import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.SpokenName;
import io.glossa.language.Words;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.lexical.CharacterGrams;
import io.glossa.retrieval.lexical.SpokenNames;
import io.glossa.retrieval.replica.SearchReads;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchRequest.QuestionTranslation;
import io.glossa.wire.retrieval.SearchResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Service;

/** Answers search requests: understands the question, encodes it once, and has the collection ranked. */
@Service
public class Search {

    private final DocumentCollections collections;
    private final LanguageIdentifier identifier;
    private final Ranking ranking;
    private final SearchSettings settings;
    private final SearchReads reads;

    Search(
            DocumentCollections collections,
            LanguageIdentifier identifier,
            Ranking ranking,
            SearchSettings settings,
            SearchReads reads) {
        this.collections = collections;
        this.identifier = identifier;
        this.ranking = ranking;
        this.settings = settings;
        this.reads = reads;
    }

    /** @throws io.glossa.retrieval.problem.RetrievalException if the request makes no sense or names no collection */
    public SearchResult search(Reader reader, SearchRequest request) {
        SearchCommand command = SearchCommand.of(request, settings);
        return reads.read(reader.after(), () -> found(reader, command));
    }

    private SearchResult found(Reader reader, SearchCommand command) {
        Stopwatch stopwatch = new Stopwatch();
        DocumentCollection collection = collections.get(reader, command.collection());
        TextEncoder encoder = collections.encoderOf(collection);
        stopwatch.lap("collection");
        AskedQuestion asked = ask(encoder, command);
        stopwatch.lap("encode");
        List<Passage> passages = ranking.rank(reader, collection, command, asked, stopwatch);
        stopwatch.lap("commit");
        return new SearchResult(asked.question(), passages, stopwatch.laps());
    }

    /** The question as it is understood, encoded by the collection's encoder. */
    AskedQuestion ask(TextEncoder encoder, SearchCommand command) {
        // The encoder works on a thread of its own: until it is done, this one finds out what else there is to know.
        CompletableFuture<float[]> vector = encode(encoder, command.question());
        return ask(understand(command), vector, encoder, command);
    }

    private AskedQuestion ask(
            Question question, CompletableFuture<float[]> vector, TextEncoder encoder, SearchCommand command) {
        Map<String, AskedQuestion.Wording> translations = new HashMap<>();
        for (QuestionTranslation translation : command.translations()) {
            translations.put(
                    translation.language().primary().value(),
                    wording(translation.text(), encode(encoder, translation.text()), translation.language()));
        }
        return new AskedQuestion(question, wording(question.text(), vector, question.language()), translations);
    }

    private static AskedQuestion.Wording wording(String text, CompletableFuture<float[]> vector, LanguageTag language) {
        List<SpokenName> names = SpokenNames.of(text, language);
        int words = Words.of(text, language).size();
        int[] grams = CharacterGrams.of(text);
        try {
            return new AskedQuestion.Wording(text, vector.join(), names, words, grams);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static CompletableFuture<float[]> encode(TextEncoder encoder, String text) {
        return CompletableFuture.supplyAsync(() -> encoder.encodeQuestion(text), Thread::startVirtualThread);
    }

    private Question understand(SearchCommand command) {
        Identification identified = identifier.identify(command.question());
        LanguageTag language = command.language() == null ? identified.language() : command.language();
        return new Question(command.question(), language, identified.mixed());
    }
}
