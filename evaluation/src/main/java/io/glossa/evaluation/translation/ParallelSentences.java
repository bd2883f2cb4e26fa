package io.glossa.evaluation.translation;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sentences that say the same in two languages: those that hold the answer to the same question. */
final class ParallelSentences {

    private final Map<String, Map<String, Question>> byLanguage;

    ParallelSentences(Corpus corpus) {
        this.byLanguage = corpus.questions().stream()
                .collect(Collectors.groupingBy(
                        Question::language,
                        Collectors.toMap(Question::id, Function.identity(), (one, other) -> one, LinkedHashMap::new)));
    }

    /** Each sentence of the source once, in the order of the corpus. */
    List<Parallel> of(String source, String target) {
        Map<String, Question> partners = byLanguage.getOrDefault(target, Map.of());
        Map<String, Parallel> pairs = new LinkedHashMap<>();
        for (Question question : byLanguage.getOrDefault(source, Map.of()).values()) {
            Question partner = partners.get(question.id());
            if (partner != null) {
                String place = question.paragraph().document() + "/" + question.sentence();
                pairs.putIfAbsent(place, new Parallel(sentence(question), sentence(partner)));
            }
        }
        return List.copyOf(pairs.values());
    }

    private static String sentence(Question question) {
        return question.sentenceSpan().of(question.paragraph().text()).strip();
    }

    record Parallel(String source, String reference) {}
}
