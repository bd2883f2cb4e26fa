package io.glossa.language;

import io.glossa.wire.LanguageTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures the guard on parallel sentences: how often it flags an untouched pair, and how often an injected change: one
 * digit, one name, a negation. Arguments: languages of claims (default: all). Run as {@link IdentificationMeasurement}.
 */
final class GuardMeasurement {

    record Pair(String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {}

    private static final Guard GUARD = new Guard();

    public static void main(String[] arguments) throws IOException {
        ParallelData data = ParallelData.find().orElseThrow(() -> new IllegalStateException("No data"));
        boolean verbose = arguments.length > 0 && arguments[0].equals("-v");
        List<String> languages = data.languages();
        int step = Integer.getInteger("glossa.step", 4);
        Map<String, int[]> total = new java.util.TreeMap<>();
        for (String claim : languages) {
            Map<String, int[]> counts = new java.util.TreeMap<>();
            for (String source : languages) {
                if (!claim.equals(source)) {
                    measure(pairs(data, claim, source, step), counts, verbose);
                }
            }
            System.out.printf("%s %s%n", claim, text(counts));
            counts.forEach((key, value) -> add(total, key, value[0], value[1]));
        }
        System.out.println("all " + text(total));
    }

    private static String text(Map<String, int[]> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((key, value) ->
                text.append("%s %.1f%% of %d  ".formatted(key, 100.0 * value[0] / Math.max(1, value[1]), value[1])));
        return text.toString();
    }

    private static void add(Map<String, int[]> counts, String key, int hits, int all) {
        int[] count = counts.computeIfAbsent(key, name -> new int[2]);
        count[0] += hits;
        count[1] += all;
    }

    private static List<Pair> pairs(ParallelData data, String claim, String source, int step) throws IOException {
        var claims = data.paragraphs(claim);
        var sources = data.paragraphs(source);
        List<Pair> pairs = new ArrayList<>();
        int number = 0;
        for (int index = 0; index < claims.size(); index++) {
            var one = claims.get(index).sentences();
            var other = sources.get(index).sentences();
            for (int sentence = 0; one.size() == other.size() && sentence < one.size(); sentence++) {
                if (number++ % step == 0) {
                    pairs.add(new Pair(
                            one.get(sentence), LanguageTag.of(claim), other.get(sentence), LanguageTag.of(source)));
                }
            }
        }
        return pairs;
    }

    private static void measure(List<Pair> pairs, Map<String, int[]> counts, boolean verbose) {
        Random random = new Random(7);
        List<String> names = Injections.names(pairs);
        for (Pair pair : pairs) {
            List<Difference> clean = compare(pair.claim(), pair);
            add(counts, "untouched", clean.isEmpty() ? 0 : 1, 1);
            Map<Difference.Kind, Integer> kinds = new EnumMap<>(Difference.Kind.class);
            clean.forEach(difference -> kinds.merge(difference.kind(), 1, Integer::sum));
            for (Difference.Kind kind : Difference.Kind.values()) {
                add(counts, "untouched-" + kind, kinds.containsKey(kind) ? 1 : 0, 1);
            }
            if (verbose && !clean.isEmpty()) {
                clean.forEach(d -> System.out.println(pair.claimLanguage() + "-" + pair.sourceLanguage() + " " + d
                        + "\n   " + pair.claim() + "\n   " + pair.source()));
            }
            inject(
                    "digit",
                    Injections.digit(pair.claim(), random),
                    pair,
                    counts,
                    Difference.Kind.NUMBER,
                    Difference.Kind.DATE,
                    Difference.Kind.CODE);
            inject("name", Injections.name(pair, names, random), pair, counts, Difference.Kind.NAME);
            inject(
                    "negation",
                    Injections.negation(pair.claim(), pair.claimLanguage()),
                    pair,
                    counts,
                    Difference.Kind.NEGATION);
        }
    }

    private static void inject(
            String name, String changed, Pair pair, Map<String, int[]> counts, Difference.Kind... kinds) {
        if (changed.equals(pair.claim())) {
            return;
        }
        List<Difference.Kind> expected = List.of(kinds);
        boolean flagged = compare(changed, pair).stream().anyMatch(difference -> expected.contains(difference.kind()));
        add(counts, name, flagged ? 1 : 0, 1);
    }

    private static List<Difference> compare(String claim, Pair pair) {
        return GUARD.compare(claim, pair.claimLanguage(), pair.source(), pair.sourceLanguage());
    }
}
