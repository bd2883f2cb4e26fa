package io.glossa.language;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Measures the answer-language check on parallel sentences: how many clean ones it flags, with and without the words of
 * the parallel sentence in another language allowed, and how often it finds one English (or, in English, Russian or
 * Spanish) word put in the place of another. Run as {@link IdentificationMeasurement}.
 */
final class ForeignWordsMeasurement {

    public static void main(String[] arguments) throws IOException {
        ParallelData data = ParallelData.find().orElseThrow(() -> new IllegalStateException("No data"));
        int step = Integer.getInteger("glossa.step", 1);
        ForeignWords foreignWords = new ForeignWords();
        for (String language : data.languages()) {
            measure(data, language, step, foreignWords);
        }
    }

    private static void measure(ParallelData data, String language, int step, ForeignWords foreignWords)
            throws IOException {
        Random random = new Random(7);
        LanguageTag tag = LanguageTag.of(language);
        var own = data.paragraphs(language);
        var english = data.paragraphs(language.equals("en") ? "es" : "en");
        int all = 0;
        int flagged = 0;
        int flaggedAllowed = 0;
        int injected = 0;
        int found = 0;
        Map<String, Integer> words = new TreeMap<>();
        for (int index = 0; index < own.size(); index += step) {
            List<String> intruders =
                    intruders(english.get((index + own.size() / 2) % own.size()).text());
            String allowedText = english.get(index).text();
            for (String sentence : own.get(index).sentences()) {
                List<ForeignWord> clean = foreignWords.find(sentence, tag, List.of());
                all++;
                flagged += clean.isEmpty() ? 0 : 1;
                clean.forEach(word -> words.merge(word.text(), 1, Integer::sum));
                flaggedAllowed +=
                        foreignWords.find(sentence, tag, List.of(allowedText)).isEmpty() ? 0 : 1;
                TextSpan place = place(sentence, tag, random);
                if (place == null || intruders.isEmpty()) {
                    continue;
                }
                String intruder = intruders.get(random.nextInt(intruders.size()));
                String changed =
                        sentence.substring(0, place.start()) + " " + intruder + " " + sentence.substring(place.end());
                injected++;
                found += foreignWords.find(changed, tag, List.of()).stream()
                                .anyMatch(word -> word.text().equals(intruder))
                        ? 1
                        : 0;
            }
        }
        System.out.printf(
                "%s clean flagged %.1f%%, with evidence words allowed %.1f%% of %d; injected found %.1f%% of %d%n   %s%n",
                language,
                100.0 * flagged / all,
                100.0 * flaggedAllowed / all,
                all,
                100.0 * found / injected,
                injected,
                words.entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .limit(60)
                        .toList());
    }

    /** Lower-case content words of six letters and more. */
    private static List<String> intruders(String text) {
        List<String> words = new ArrayList<>();
        for (TextSpan span : Words.of(text, LanguageTag.of("en"))) {
            String word = span.of(text);
            if (word.length() >= 6
                    && Character.isLowerCase(word.charAt(0))
                    && word.chars().allMatch(Character::isLetter)) {
                words.add(word);
            }
        }
        return words;
    }

    private static TextSpan place(String sentence, LanguageTag language, Random random) {
        List<TextSpan> words = Words.of(sentence, language).stream()
                .filter(span -> Character.isLetter(sentence.codePointAt(span.start()))
                        && !Character.isUpperCase(sentence.codePointAt(span.start())))
                .toList();
        return words.size() < 3 ? null : words.get(1 + random.nextInt(words.size() - 2));
    }
}
