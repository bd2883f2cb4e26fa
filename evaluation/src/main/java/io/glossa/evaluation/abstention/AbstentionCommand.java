package io.glossa.evaluation.abstention;

import io.glossa.evaluation.dataset.Fingerprint;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.Selection;
import io.glossa.evaluation.run.Target;
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

/** Measures NoMIRACL's hallucination and error rates; each question's passages are a collection of their own. */
@Command(
        name = "abstention",
        description = "Measure how often a question without evidence is answered, and one with evidence is not.",
        mixinStandardHelpOptions = true)
public final class AbstentionCommand extends Measurement {

    @Mixin
    private Target target = new Target();

    @Mixin
    private Selection selection = new Selection();

    @Override
    protected AbstentionReport measure(PrintWriter err) {
        List<TopicQuestion> questions = selection.of(TopicQuestion.read(target.data(), selection.languages()));
        PublicApi api = target.api();
        AbstentionRates.Sum all = new AbstentionRates.Sum();
        SortedMap<String, AbstentionRates.Sum> byLanguage = new TreeMap<>();
        List<Double> milliseconds = new ArrayList<>();
        Progress progress = new Progress(err, "questions", questions.size());
        int asked = 0;
        for (TopicQuestion question : questions) {
            String collection = store(api, question);
            AskRequest request = new AskRequest(question.query(), collection, null, null, null, null, null);
            AskResponse response = Latency.measure(milliseconds, () -> api.ask(request));
            boolean abstained = response.status() == AskResponse.Status.ABSTAINED;
            all.add(question.answerable(), abstained);
            byLanguage
                    .computeIfAbsent(question.lang(), language -> new AbstentionRates.Sum())
                    .add(question.answerable(), abstained);
            progress.at(++asked);
        }
        SortedMap<String, AbstentionRates> rates = new TreeMap<>();
        byLanguage.forEach((language, sum) -> rates.put(language, sum.rates()));
        return new AbstentionReport(questions.size(), all.rates(), rates, Latency.of(milliseconds));
    }

    private static String store(PublicApi api, TopicQuestion question) {
        String collection = api.ownCollection("evaluation-abstention-"
                + Fingerprint.of(
                        question.passages().stream().flatMap(passage -> Stream.of(passage.docid(), passage.text()))));
        List<DocumentInput> documents = question.passages().stream()
                .map(passage -> new DocumentInput(
                        passage.docid().replace('#', '-'),
                        passage.title(),
                        LanguageTag.of(question.lang()),
                        passage.text(),
                        null,
                        null))
                .toList();
        api.store(collection, documents, Progress.silent());
        return collection;
    }
}
