package io.glossa.evaluation.alignment;

import io.glossa.encoder.alignment.Projection;
import io.glossa.encoder.alignment.SpanProjector;
import io.glossa.encoder.alignment.SpanQuestion;
import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.run.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Projects the gold answer of each question from its sentence in one language onto the parallel sentence in each other
 * language, and holds it against that language's own gold answer.
 */
public final class AlignmentEvaluation {

    private final SpanProjector projector;
    private final Path data;

    /** @param data a folder of XQuAD-R files, one a language */
    public AlignmentEvaluation(SpanProjector projector, Path data) {
        this.projector = projector;
        this.data = data;
    }

    /**
     * @param source the language to project from
     * @param sample how many of its questions; all if there are no more or if 0
     * @param seed which ones
     * @param err is told how far it is
     * @throws DataException if the data is not XQuAD-R or has no file for the source language
     */
    public AlignmentReport measure(String source, int sample, int seed, PrintWriter err) {
        List<String> languages = GoldSpans.languages(data);
        if (!languages.contains(source)) {
            throw new DataException(data, "no file for the language " + source);
        }
        SortedMap<String, GoldSpan> sources = GoldSpans.read(data, source);
        Map<String, SortedMap<String, GoldSpan>> targets = new LinkedHashMap<>();
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (String language : languages) {
            if (!language.equals(source)) {
                targets.put(language, GoldSpans.read(data, language));
                sums.put(language, new Sum());
            }
        }
        List<String> all = List.copyOf(sources.keySet());
        List<String> asked = sample == 0 ? all : PythonSample.of(all, sample, seed);
        Progress progress = new Progress(err, "questions", asked.size());
        int done = 0;
        for (String id : asked) {
            GoldSpan from = sources.get(id);
            Map<String, GoldSpan> gold = new LinkedHashMap<>();
            targets.forEach((language, spans) -> {
                GoldSpan span = spans.get(id);
                if (span != null) {
                    gold.put(language, span);
                }
            });
            if (from != null) {
                project(from, gold, sums);
            }
            progress.at(++done);
        }
        SortedMap<String, AlignmentReport.Language> scores = new TreeMap<>();
        sums.forEach((language, sum) -> scores.put(language, sum.scores()));
        return AlignmentReport.of(scores);
    }

    private void project(GoldSpan from, Map<String, GoldSpan> gold, Map<String, Sum> sums) {
        List<SpanQuestion> questions = new ArrayList<>();
        gold.values().forEach(to -> questions.add(new SpanQuestion(from.sentence(), from.answer(), to.sentence())));
        List<Projection> projections = projector.project(questions);
        int next = 0;
        for (Map.Entry<String, GoldSpan> to : gold.entrySet()) {
            Projection projection = projections.get(next++);
            sums.computeIfAbsent(to.getKey(), language -> new Sum()).add(to.getValue(), projection);
        }
    }

    private static final class Sum {

        private double f1;
        private int good;
        private int fallbacks;
        private int count;

        void add(GoldSpan gold, Projection projection) {
            f1 += gold.f1(projection.target());
            good += gold.intersectionOverUnion(projection.target()) > 0.5 ? 1 : 0;
            fallbacks += projection.fallback() ? 1 : 0;
            count++;
        }

        AlignmentReport.Language scores() {
            double questions = Math.max(1, count);
            return new AlignmentReport.Language(f1 / questions, good / questions, fallbacks / questions, count);
        }
    }
}
