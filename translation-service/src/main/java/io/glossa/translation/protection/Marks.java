package io.glossa.translation.protection;

import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text in which what is protected is hidden behind marks, for translators that take no instructions: they copy words
 * that they do not know. A term of the glossary comes back as its translation, everything else as it was.
 */
public final class Marks {

    private static final String[] STEMS = {"Xq", "Zxq", "Qzx"};

    private final String text;
    private final List<Mark> marks;

    private Marks(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    public static Marks in(String text, Demands demands) {
        String stem = stemNotIn(text);
        List<Hidden> hidden = new ArrayList<>();
        demands.literals().forEach(literal -> hidden.add(new Hidden(literal.span(), literal.text())));
        demands.terms().stream()
                .map(term -> new Hidden(term.span(), term.term().target()))
                .filter(term -> hidden.stream().noneMatch(other -> other.span().overlaps(term.span())))
                .toList()
                .forEach(hidden::add);
        hidden.sort(Comparator.comparingInt(each -> each.span().start()));
        StringBuilder marked = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int end = 0;
        for (Hidden each : hidden) {
            String mark = stem + (marks.size() + 1) + "z";
            marked.append(text, end, each.span().start()).append(mark);
            marks.add(new Mark(mark, each.replacement()));
            end = each.span().end();
        }
        return new Marks(marked.append(text, end, text.length()).toString(), marks);
    }

    /** The text to translate. */
    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    /** The translation with what was hidden; empty if a mark is missing from it or stands there twice. */
    public Optional<String> restore(String translation) {
        String restored = translation;
        for (Mark mark : marks) {
            int start = indexOf(restored, mark);
            if (start < 0 || indexOf(restored.substring(start + 1), mark) >= 0) {
                return Optional.empty();
            }
            int end = start + mark.sign().length();
            restored = restored.substring(0, start) + mark.replacement() + restored.substring(end);
        }
        return Optional.of(restored);
    }

    /** Translators may change a mark's case. */
    private static int indexOf(String translation, Mark mark) {
        int last = translation.length() - mark.sign().length();
        for (int start = 0; start <= last; start++) {
            if (translation.regionMatches(
                    true, start, mark.sign(), 0, mark.sign().length())) {
                return start;
            }
        }
        return -1;
    }

    private static String stemNotIn(String text) {
        for (String stem : STEMS) {
            if (!text.contains(stem)) {
                return stem;
            }
        }
        return "Xqz" + text.length() + "q";
    }

    private record Hidden(TextSpan span, String replacement) {}

    private record Mark(String sign, String replacement) {}
}
