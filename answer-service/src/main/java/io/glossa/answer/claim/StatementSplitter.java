package io.glossa.answer.claim;

import io.glossa.answer.claim.CitationMarks.Mark;
import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Splits a writer's text into statements, each with the sources that the writer named for it. */
public final class StatementSplitter {

    private final SentenceSegmenter segmenter;

    public StatementSplitter(SentenceSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * @param written what the writer wrote, with its citation numbers
     * @param sources the evidence index behind each number: the first is number 1
     */
    public StatedText split(String written, LanguageTag language, List<Integer> sources) {
        CitationMarks marks = CitationMarks.takenFrom(written);
        String text = marks.text().strip();
        int leading = marks.text().indexOf(text);
        List<TextSpan> spans = segmenter.sentences(text, language).stream()
                .filter(span -> hasWords(span.of(text)))
                .toList();
        List<Set<Integer>> named = new ArrayList<>();
        spans.forEach(span -> named.add(new LinkedHashSet<>()));
        Set<Integer> invented = new TreeSet<>();
        for (Mark mark : marks.marks()) {
            if (mark.number() < 1 || mark.number() > sources.size()) {
                invented.add(mark.number());
            } else if (!spans.isEmpty()) {
                named.get(statementAt(mark.position() - leading, spans)).add(sources.get(mark.number() - 1));
            }
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            statements.add(new Statement(spans.get(i), List.copyOf(named.get(i))));
        }
        return new StatedText(text, statements, List.copyOf(invented));
    }

    /** The statement that a mark follows; one at the very beginning belongs to the first. */
    private static int statementAt(int position, List<TextSpan> spans) {
        int found = 0;
        for (int i = 0; i < spans.size() && spans.get(i).start() < position; i++) {
            found = i;
        }
        return found;
    }

    private static boolean hasWords(String sentence) {
        return sentence.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
