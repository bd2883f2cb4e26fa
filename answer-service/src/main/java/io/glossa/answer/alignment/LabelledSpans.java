package io.glossa.answer.alignment;

import io.glossa.encoder.alignment.Projection;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The spans that BIO labels describe, and back: read as the CoNLL evaluation reads them, so that {@code I-} after another
 * type opens a span as {@code B-} does.
 */
record LabelledSpans(List<String> types, List<TextSpan> spans) {

    private static final String OUTSIDE = "O";

    /**
     * @param tokens of the source
     * @throws InvalidAlignmentException if there are not as many labels
     */
    static LabelledSpans read(List<String> labels, List<TextSpan> tokens) {
        if (labels.size() != tokens.size()) {
            throw new InvalidAlignmentException(
                    "labels",
                    "%d labels for %d tokens; `tokens` says which they are for, if not for words."
                            .formatted(labels.size(), tokens.size()));
        }
        List<String> types = new ArrayList<>();
        List<TextSpan> spans = new ArrayList<>();
        String open = OUTSIDE;
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            String type = label.equals(OUTSIDE) ? OUTSIDE : label.substring(2);
            boolean goesOn = label.startsWith("I-") && type.equals(open);
            if (goesOn) {
                spans.set(
                        spans.size() - 1,
                        new TextSpan(spans.getLast().start(), tokens.get(i).end()));
            } else if (!type.equals(OUTSIDE)) {
                types.add(type);
                spans.add(tokens.get(i));
            }
            open = type;
        }
        return new LabelledSpans(types, spans);
    }

    /**
     * Labels the target's words. A word belongs to the span that covers most of it, if that is half of it or more; where
     * spans compete for a word, the surest one has it, and one that found no place has none.
     *
     * @param projections of these spans, in their order
     */
    List<ProjectedLabel> write(List<Projection> projections, String target, List<TextSpan> words) {
        List<Integer> surestFirst = IntStream.range(0, projections.size())
                .boxed()
                .filter(i -> !projections.get(i).fallback())
                .sorted(Comparator.comparingDouble(i -> -projections.get(i).confidence()))
                .toList();
        List<ProjectedLabel> written = new ArrayList<>();
        int before = -1;
        for (TextSpan word : words) {
            int owner = surestFirst.stream()
                    .filter(i -> 2 * overlap(projections.get(i).target(), word) >= word.length())
                    .findFirst()
                    .orElse(-1);
            if (owner < 0) {
                written.add(new ProjectedLabel(word, word.of(target), OUTSIDE, null));
            } else {
                String label = (owner == before ? "I-" : "B-") + types.get(owner);
                written.add(new ProjectedLabel(
                        word, word.of(target), label, projections.get(owner).confidence()));
            }
            before = owner;
        }
        return written;
    }

    private static int overlap(TextSpan one, TextSpan other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }
}
