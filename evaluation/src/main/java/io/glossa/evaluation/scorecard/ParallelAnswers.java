package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.answers.Assignment;
import io.glossa.evaluation.answers.Probe;
import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.dataset.Fingerprint;
import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.retrieval.DocumentInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes answer questions of a parallel corpus, as the measurement {@code answers} does: each article in one language. */
final class ParallelAnswers {

    /** How many answerable questions without a {@code --sample}. */
    private static final int USUAL = 256;

    private ParallelAnswers() {}

    /** Empty where no question has an answer in what is stored: it takes two articles. */
    static Optional<AnswersSuite> find(Corpus corpus, PublicApi api, List<Mode> modes, Scope scope) {
        Assignment assignment = new Assignment(corpus, scope.seed());
        List<Paragraph> stored =
                corpus.paragraphs().stream().filter(assignment::stored).toList();
        Map<String, Paragraph> documents =
                stored.stream().collect(Collectors.toMap(Paragraph::document, Function.identity()));
        String collection = api.ownCollection("evaluation-answers-"
                + Fingerprint.of(
                        stored.stream().flatMap(paragraph -> Stream.of(paragraph.document(), paragraph.text()))));
        int size = scope.sample() > 0 ? scope.sample() : USUAL;
        List<Probe> probes = Probe.sample(corpus, assignment, scope.pairs(), size, scope.seed());
        if (probes.stream().noneMatch(probe -> probe.source() != null)) {
            return Optional.empty();
        }
        return Optional.of(new AnswersSuite(
                api,
                collection,
                modes,
                probes.stream().map(ParallelAnswers::question).toList(),
                err -> api.store(collection, inputs(stored), new Progress(err, "documents", stored.size())),
                document -> {
                    Paragraph paragraph = documents.get(document);
                    return paragraph == null ? "" : paragraph.text();
                }));
    }

    private static List<DocumentInput> inputs(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> new DocumentInput(
                        paragraph.document(), null, LanguageTag.of(paragraph.language()), paragraph.text(), null, null))
                .toList();
    }

    private static AnswerQuestion question(Probe probe) {
        Question asked = probe.asked();
        Question source = probe.source();
        if (source == null) {
            return new AnswerQuestion(asked.id(), asked.language(), asked.text(), Map.of(), false, null);
        }
        Gold gold = new Gold(source.paragraph().document(), source.answer(), source.answerText());
        return new AnswerQuestion(
                asked.id(),
                asked.language(),
                asked.text(),
                Map.of(source.language(), List.of(gold)),
                true,
                asked.answerText());
    }
}
