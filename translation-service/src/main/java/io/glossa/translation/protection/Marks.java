package io.glossa.translation.protection;

import io.glossa.language.DisjointSpans;
import io.glossa.wire.TextSpan;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text in which what is protected is hidden behind marks, for translators that take no instructions: they copy words
 * that they do not know. A term of the glossary comes back as its translation, everything else as it was.
 */
public final class Marks {

    private static final List<String> STEMS = List.of("Xq", "Zxq", "Qzx");

    private final String text;
    private final String stem;
    private final List<String> replacements;

    /** @param replacements of the first mark, the second and so on */
    private Marks(String text, String stem, List<String> replacements) {
        this.text = text;
        this.stem = stem;
        this.replacements = replacements;
    }

    public static Marks in(String text, Demands demands) {
        String stem = stemNotIn(text);
        DisjointSpans taken = new DisjointSpans();
        List<Hidden> hidden = Stream.concat(
                        demands.literals().stream().map(literal -> new Hidden(literal.span(), literal.text())),
                        demands.terms().stream()
                                .map(term -> new Hidden(term.span(), term.term().target())))
                .filter(each -> taken.add(each.span()))
                .sorted(Comparator.comparingInt(each -> each.span().start()))
                .toList();
        StringBuilder marked = new StringBuilder();
        int end = 0;
        for (int i = 0; i < hidden.size(); i++) {
            TextSpan span = hidden.get(i).span();
            marked.append(text, end, span.start()).append(stem).append(i + 1).append('z');
            end = span.end();
        }
        return new Marks(
                marked.append(text, end, text.length()).toString(),
                stem,
                hidden.stream().map(Hidden::replacement).toList());
    }

    /** The text to translate. */
    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return replacements.isEmpty();
    }

    /**
     * The translation with what was hidden; empty if a mark is missing from it or stands there twice. Translators may
     * change a mark's case.
     */
    public Optional<String> restore(String translation) {
        Matcher marks = Pattern.compile(Pattern.quote(stem) + "([0-9]{1,9})z", Pattern.CASE_INSENSITIVE)
                .matcher(translation);
        StringBuilder restored = new StringBuilder();
        BitSet seen = new BitSet();
        int end = 0;
        while (marks.find()) {
            int index = Integer.parseInt(marks.group(1)) - 1;
            if (index < 0 || index >= replacements.size() || seen.get(index)) {
                return Optional.empty();
            }
            seen.set(index);
            restored.append(translation, end, marks.start()).append(replacements.get(index));
            end = marks.end();
        }
        return seen.cardinality() < replacements.size()
                ? Optional.empty()
                : Optional.of(
                        restored.append(translation, end, translation.length()).toString());
    }

    private static String stemNotIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        STEMS.stream(),
                        IntStream.iterate(text.length(), i -> i + 1).mapToObj("Xqz%dq"::formatted))
                .filter(stem -> !lower.contains(stem.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private record Hidden(TextSpan span, String replacement) {}
}
