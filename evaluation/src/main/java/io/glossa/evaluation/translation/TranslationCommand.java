package io.glossa.evaluation.translation;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.CorpusReader;
import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.Sample;
import io.glossa.evaluation.run.Target;
import io.glossa.evaluation.translation.ParallelSentences.Parallel;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Translates sentences whose translations are known, with and without protection of what they must keep. */
@Command(
        name = "translation",
        description =
                "Measure translations of parallel sentences: chrF++, what of numbers and names survives, and how labels are"
                        + " projected.",
        mixinStandardHelpOptions = true)
public final class TranslationCommand extends Measurement {

    private static final int USUAL_SAMPLE = 50;

    @Mixin
    private Target target = new Target();

    @Mixin
    private Sample sample = new Sample();

    @Option(
            names = "--pairs",
            split = ",",
            defaultValue = "en-de,en-ru,en-es,de-en",
            description = "Language pairs; default: ${DEFAULT-VALUE}.")
    private List<String> pairs = List.of();

    @Option(
            names = "--protection",
            defaultValue = "BOTH",
            description = "Whether to protect entities: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Protection protection = Protection.BOTH;

    @Option(
            names = "--hits",
            defaultValue = "3",
            description = "How often each sentence is asked for once more, from the cache; default: ${DEFAULT-VALUE}.")
    private int hits;

    @Option(
            names = "--labels",
            defaultValue = "200",
            description =
                    "Parallel sentences of each pair whose labels are projected, 0 for none; default: ${DEFAULT-VALUE}.")
    private int labels;

    private enum Protection {
        WITH(true),
        WITHOUT(false),
        BOTH(true, false);

        private final List<Boolean> ways;

        Protection(Boolean... ways) {
            this.ways = List.of(ways);
        }
    }

    @Override
    protected TranslationReport measure(PrintWriter err) {
        if (hits < 0) {
            throw badOption("--hits must not be negative");
        }
        if (labels < 0) {
            throw badOption("--labels must not be negative");
        }
        List<Pair> wanted = pairs.stream().map(this::pair).toList();
        Set<String> languages = new LinkedHashSet<>();
        wanted.forEach(pair -> languages.addAll(List.of(pair.source(), pair.target())));
        Corpus corpus = new CorpusReader().read(target.data(), List.copyOf(languages));
        ParallelSentences parallel = new ParallelSentences(corpus);
        PublicApi api = target.api();
        List<PairScores> scores = new ArrayList<>();
        List<PairLabels> projected = new ArrayList<>();
        for (Pair pair : wanted) {
            List<Parallel> all = parallel.of(pair.source(), pair.target());
            if (all.isEmpty()) {
                throw new DataException(target.data(), "has no question in both languages of " + pair);
            }
            projected.add(project(api, pair, all, err));
            List<Parallel> drawn = sample.of(all);
            List<Parallel> sentences = drawn.subList(0, Math.min(drawn.size(), sample.size(USUAL_SAMPLE)));
            for (boolean way : protection.ways) {
                LabelProjection ontoTranslations = new LabelProjection(api::align);
                PairScores each = measure(api, pair, sentences, way, ontoTranslations, err);
                scores.add(each);
                projected.add(new PairLabels(pair.toString(), each.providers(), way, ontoTranslations.scores()));
            }
        }
        return new TranslationReport(scores, projected);
    }

    /** Onto people's translations, where all labels are known. */
    private PairLabels project(PublicApi api, Pair pair, List<Parallel> all, PrintWriter err) {
        List<Parallel> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(sample.seed()));
        List<Parallel> drawn = shuffled.subList(0, Math.min(labels, shuffled.size()));
        Progress progress = new Progress(err, pair + " labels", drawn.size());
        LabelProjection projection = new LabelProjection(api::align);
        for (int i = 0; i < drawn.size(); i++) {
            Parallel each = drawn.get(i);
            projection.add(each.source(), each.reference(), each.answers());
            progress.at(i + 1);
        }
        return new PairLabels(pair.toString(), Set.of(), null, projection.scores());
    }

    private PairScores measure(
            PublicApi api,
            Pair pair,
            List<Parallel> sentences,
            boolean protection,
            LabelProjection ontoTranslations,
            PrintWriter err) {
        Progress progress =
                new Progress(err, "%s %s".formatted(pair, protection ? "protected" : "bare"), sentences.size());
        Tally tally = new Tally();
        List<Double> milliseconds = new ArrayList<>();
        for (Parallel each : sentences) {
            Translation translation =
                    Latency.measure(milliseconds, () -> translate(api, pair, each.source(), protection));
            tally.add(translation, each.reference(), LanguageTag.of(pair.target()));
            if (translation.text() != null) {
                ontoTranslations.add(each.source(), translation.text(), each.answersIn(translation.text()));
            }
            progress.at(milliseconds.size());
        }
        List<Double> fromCache = new ArrayList<>();
        for (int round = 0; round < hits; round++) {
            for (Parallel each : sentences) {
                List<Double> once = new ArrayList<>();
                if (Latency.measure(once, () -> translate(api, pair, each.source(), protection))
                        .cached()) {
                    fromCache.addAll(once);
                }
            }
        }
        return tally.scores(pair.toString(), protection, milliseconds, fromCache);
    }

    private static Translation translate(PublicApi api, Pair pair, String sentence, boolean protection) {
        return api.translate(sentence, LanguageTag.of(pair.source()), LanguageTag.of(pair.target()), protection);
    }

    private Pair pair(String name) {
        String[] parts = name.split("-", 2);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw badOption("--pairs: '%s' is no pair such as en-de".formatted(name));
        }
        return new Pair(parts[0], parts[1]);
    }

    private record Pair(String source, String target) {

        @Override
        public String toString() {
            return source + "-" + target;
        }
    }
}
