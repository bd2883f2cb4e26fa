package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Marked;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Result.Scores;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.translation.SentenceScores;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Translates the sentence with the right answer from one language into each other, where a person's translation is known. */
final class TranslationSuite implements MeasuredSuite {

    /** How many without a {@code --sample}: each is translated into every other language, and a model takes seconds. */
    private static final int USUAL = 16;

    private final Corpus corpus;
    private final PublicApi api;
    private final Scope scope;

    TranslationSuite(Corpus corpus, PublicApi api, Scope scope) {
        this.corpus = corpus;
        this.api = api;
        this.scope = scope;
    }

    @Override
    public Suite suite() {
        return Suite.TRANSLATION;
    }

    @Override
    public List<Inquiry> inquiries() {
        ParallelQuestions parallels = new ParallelQuestions(corpus.questions().stream());
        List<Question> sources = corpus.questions().stream()
                .filter(question -> scope.asks(question.language()))
                .filter(parallels::hasParallel)
                .toList();
        return scope.sample(sources, USUAL, Question::id).stream()
                .map(question -> new Inquiry(
                        suite(),
                        question.id(),
                        question.language(),
                        () -> translate(question, parallels.parallels(question, scope))))
                .toList();
    }

    private Result translate(Question question, List<Question> targets) {
        List<Double> milliseconds = new ArrayList<>();
        List<Scores> scores = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Question target : targets) {
            LanguageTag language = LanguageTag.of(target.language());
            Translation translation = Latency.measure(
                    milliseconds,
                    () -> api.translate(sentence(question), LanguageTag.of(question.language()), language, null));
            SentenceScores worth = SentenceScores.of(translation, sentence(target), language);
            scores.add(new Scores(target.language(), measures(worth)));
            if (failures.isEmpty() && failed(worth)) {
                failures.add(failure(question, target, translation, worth));
            }
        }
        double mean =
                milliseconds.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Result(suite(), question.id(), question.language(), mean, scores, failures);
    }

    private static SortedMap<Measure, Double> measures(SentenceScores worth) {
        SortedMap<Measure, Double> measures = new TreeMap<>();
        measures.put(Measure.TRANSLATED, worth.translated() ? 1.0 : 0.0);
        if (worth.translated()) {
            measures.put(Measure.CHRF, worth.chrf());
            put(measures, Measure.NUMBERS_KEPT, worth.numbers());
            put(measures, Measure.NAMES_KEPT, worth.keptNames());
            put(measures, Measure.LOSSES_TOLD, worth.told());
        }
        return measures;
    }

    private static void put(SortedMap<Measure, Double> measures, Measure measure, @Nullable Double value) {
        if (value != null) {
            measures.put(measure, value);
        }
    }

    private static boolean failed(SentenceScores worth) {
        return !worth.translated() || lost(worth.numbers()) || lost(worth.keptNames());
    }

    private static boolean lost(@Nullable Double kept) {
        return kept != null && kept < 1;
    }

    private Failure failure(Question question, Question target, Translation translation, SentenceScores worth) {
        List<Marked> texts = new ArrayList<>();
        texts.add(Marked.plain("from", question.language(), question.paragraph().document(), sentence(question)));
        texts.add(Marked.plain("person", target.language(), target.paragraph().document(), sentence(target)));
        if (translation.text() != null) {
            texts.add(Marked.plain("translated", target.language(), translation.provider(), translation.text()));
        }
        String kind = !worth.translated() ? "untranslated" : lost(worth.numbers()) ? "number-lost" : "name-lost";
        String detail = switch (kind) {
            case "untranslated" -> "No translator had a translation.";
            case "number-lost" -> "A number of the sentence is not in its translation.";
            default -> "A name that the person kept is not in the translation.";
        };
        boolean told = worth.translated() && Double.valueOf(1).equals(worth.told());
        return new Failure(
                suite(),
                question.id(),
                question.language(),
                target.language(),
                kind,
                told ? detail + " A warning tells of it." : detail,
                texts);
    }

    private static String sentence(Question question) {
        return question.sentenceSpan().of(question.paragraph().text()).strip();
    }
}
