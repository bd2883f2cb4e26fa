package io.glossa.evaluation.answers;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.CorpusReader;
import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.dataset.Fingerprint;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.Selection;
import io.glossa.evaluation.run.Target;
import io.glossa.language.KeptLanguage;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.DocumentInput;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures answers and citations over a collection in which each article stands in one language. */
@Command(
        name = "answers",
        description = "Measure answers and their citations, by language pair.",
        mixinStandardHelpOptions = true)
public final class AnswersCommand extends Measurement {

    /** How many without a {@code --sample}. */
    private static final int ANSWERABLE_QUESTIONS = 256;

    @Mixin
    private Target target = new Target();

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--pairs", split = ",", description = "Question and source language, e.g. vi-en; all by default.")
    private List<String> pairs = new ArrayList<>();

    @Override
    protected AnswersReport measure(PrintWriter err) {
        Corpus corpus = new CorpusReader().read(target.data(), selection.languages());
        Assignment assignment = new Assignment(corpus, selection.seed());
        List<Probe> probes =
                Probe.sample(corpus, assignment, pairs, selection.sample(ANSWERABLE_QUESTIONS), selection.seed());
        if (probes.stream().noneMatch(probe -> probe.source() != null)) {
            throw new DataException(target.data(), "has no question for these pairs, or not two articles");
        }
        List<Paragraph> stored =
                corpus.paragraphs().stream().filter(assignment::stored).toList();
        PublicApi api = target.api();
        String collection = api.ownCollection("evaluation-answers-"
                + Fingerprint.of(
                        stored.stream().flatMap(paragraph -> Stream.of(paragraph.document(), paragraph.text()))));
        api.store(collection, inputs(stored), new Progress(err, "documents", stored.size()));
        return ask(api, collection, probes, new StoredTexts(stored), new Progress(err, "questions", probes.size()));
    }

    private static List<DocumentInput> inputs(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> new DocumentInput(
                        paragraph.document(), null, LanguageTag.of(paragraph.language()), paragraph.text(), null, null))
                .toList();
    }

    private static AnswersReport ask(
            PublicApi api, String collection, List<Probe> probes, StoredTexts texts, Progress progress) {
        KeptLanguage kept = new KeptLanguage();
        AnswerScores.Sum answerable = new AnswerScores.Sum();
        AnswerScores.Sum unanswerable = new AnswerScores.Sum();
        SortedMap<String, AnswerScores.Sum> byPair = new TreeMap<>();
        List<Double> milliseconds = new ArrayList<>();
        int refused = 0;
        int answered = 0;
        for (Probe probe : probes) {
            AskRequest request = new AskRequest(probe.asked().text(), collection, null, null, null, null, null);
            AskResponse response = Latency.measure(milliseconds, () -> api.ask(request));
            boolean rightLanguage = kept.test(
                    response.answer().text(), LanguageTag.of(probe.asked().language()));
            if (probe.source() == null) {
                unanswerable.add(probe, response, rightLanguage, texts);
                refused += response.status() == AskResponse.Status.ABSTAINED ? 1 : 0;
            } else {
                answerable.add(probe, response, rightLanguage, texts);
                byPair.computeIfAbsent(probe.pair(), pair -> new AnswerScores.Sum())
                        .add(probe, response, rightLanguage, texts);
            }
            progress.at(++answered);
        }
        int without = unanswerable.mean().questions();
        SortedMap<String, AnswerScores> pairs = new TreeMap<>();
        byPair.forEach((pair, sum) -> pairs.put(pair, sum.mean()));
        AnswerScores all = answerable.mean();
        return new AnswersReport(
                all.questions(),
                without,
                all.f1(),
                all.exactMatch(),
                all.citationPrecision(),
                all.citationPrecisionRetrieved(),
                all.citationSpanF1(),
                all.quotesVerbatim(),
                all.claimsSupported(),
                all.answerLanguageRate(),
                new AnswersReport.Abstained(all.abstained(), without == 0 ? 0 : (double) refused / without),
                Latency.of(milliseconds),
                pairs);
    }
}
