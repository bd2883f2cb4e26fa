package io.glossa.retrieval.search;

import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.reading.LanguageCentres;
import io.glossa.encoder.reading.Relevance;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.retrieval.search.PassageRows.PassageRow;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Reads sentences word by word with the question at hand: {@link Relevance}. It needs an encoder with token vectors, and as much
 * time as encoding the sentences takes.
 */
@Component
class LateInteractionReranker implements Reranker {

    private final TextEncoder encoder;
    private final PassageRows passages;
    private final Relevance relevance;

    LateInteractionReranker(TextEncoder encoder, PassageRows passages, SearchSettings settings) {
        this.encoder = encoder;
        this.passages = passages;
        this.relevance = new Relevance(encoder, new LanguageCentres(encoder));
        if (settings.rerank() && !encoder.encodesTokens()) {
            throw new IllegalStateException(
                    "glossa.retrieval.search.rerank is set, but the encoder %s has no token vectors"
                            .formatted(encoder.profile().name()));
        }
    }

    @Override
    public List<Double> rate(Reader reader, int collection, Question question, List<Candidate> sentences) {
        if (!encoder.encodesTokens()) {
            throw new RetrievalException(
                    ProblemType.INVALID_REQUEST,
                    "The encoder %s has no token vectors, by which sentences are ranked anew."
                            .formatted(encoder.profile().name()));
        }
        Map<Long, PassageRow> rows = passages.find(
                reader,
                collection,
                sentences.stream().map(Candidate::passage).distinct().toList());
        return relevance
                .read(
                        question.text(),
                        question.language(),
                        sentences.stream()
                                .map(sentence -> text(sentence, Objects.requireNonNull(rows.get(sentence.passage()))))
                                .toList(),
                        sentences.stream()
                                .map(sentence -> LanguageTag.of(sentence.language()))
                                .toList())
                .stream()
                .map(Relevance.Reading::relevance)
                .toList();
    }

    private static String text(Candidate sentence, PassageRow passage) {
        int start = passage.start();
        return passage.text().substring(sentence.start() - start, sentence.end() - start);
    }
}
