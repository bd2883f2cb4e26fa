package io.glossa.evaluation.translation;

import io.glossa.encoder.alignment.WordBoundaries;
import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
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
        Map<String, Collected> pairs = new LinkedHashMap<>();
        for (Question question : byLanguage.getOrDefault(source, Map.of()).values()) {
            Question partner = partners.get(question.id());
            if (partner != null) {
                pairs.computeIfAbsent(place(question), _ -> new Collected(question, partner))
                        .add(question, partner);
            }
        }
        return pairs.values().stream().map(Collected::pair).toList();
    }

    private static String place(Question question) {
        return question.paragraph().document() + "/" + question.sentence();
    }

    /** @param answers to questions, each in words of its own in both sentences */
    record Parallel(String source, String reference, List<Answer> answers) {

        Parallel {
            answers = List.copyOf(answers);
        }

        /**
         * The answers that another translation of the source has in the reference's very words, and once. Where their labels
         * belong in it is known, of the others it is not.
         */
        List<Answer> answersIn(String translation) {
            List<TextSpan> words = WordBoundaries.of(translation);
            List<Answer> found = new ArrayList<>();
            for (Answer answer : answers) {
                String text = answer.reference().of(reference);
                int start = translation.indexOf(text);
                if (start >= 0 && start == translation.lastIndexOf(text)) {
                    TextSpan place = new TextSpan(start, start + text.length());
                    boolean whole = words.stream()
                            .filter(place::overlaps)
                            .allMatch(word -> word.start() >= place.start() && word.end() <= place.end());
                    if (whole
                            && found.stream()
                                    .noneMatch(other -> other.reference().overlaps(place))) {
                        found.add(new Answer(answer.source(), place));
                    }
                }
            }
            return found;
        }
    }

    /** Where an answer stands in two sentences that say the same. */
    record Answer(TextSpan source, TextSpan reference) {}

    /** A pair of sentences as its questions come in. */
    private static final class Collected {

        private final Side source;
        private final Side reference;
        private final List<Answer> answers = new ArrayList<>();

        Collected(Question source, Question reference) {
            this.source = new Side(source);
            this.reference = new Side(reference);
        }

        /** An answer that goes beyond the sentence on either side, or shares a word with an earlier one, is left out. */
        void add(Question question, Question partner) {
            if (source.takes(question) && reference.takes(partner)) {
                Answer answer = new Answer(source.inSentence(question), reference.inSentence(partner));
                source.occupy(answer.source());
                reference.occupy(answer.reference());
                answers.add(answer);
            }
        }

        Parallel pair() {
            return new Parallel(source.text, reference.text, answers);
        }
    }

    /** One sentence, and which of its words are in an answer. */
    private static final class Side {

        private final String place;
        private final String text;
        private final int start;
        private final List<TextSpan> free;

        Side(Question question) {
            String sentence = question.sentenceSpan().of(question.paragraph().text());
            place = place(question);
            text = sentence.strip();
            start = question.sentenceSpan().start() + sentence.indexOf(text);
            free = new ArrayList<>(WordBoundaries.of(text));
        }

        boolean takes(Question question) {
            TextSpan answer = question.answer();
            if (!place(question).equals(place) || answer.start() < start || answer.end() > start + text.length()) {
                return false;
            }
            TextSpan here = inSentence(question);
            List<TextSpan> covered = WordBoundaries.of(text).stream()
                    .filter(word -> word.overlaps(here))
                    .toList();
            return !covered.isEmpty() && free.containsAll(covered);
        }

        TextSpan inSentence(Question question) {
            return question.answer().shift(-start);
        }

        void occupy(TextSpan answer) {
            free.removeIf(word -> word.overlaps(answer));
        }
    }
}
