package io.glossa.encoder.alignment;

import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.TokenVectors;
import io.glossa.encoder.alignment.SpanDecoder.Decoded;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * Finds where a span of a sentence stands in another sentence that says the same in another language, or in the same
 * one. Made for sentences; of longer texts only what the encoder reads is aligned. Thread-safe.
 *
 * <p>Words are compared by the vectors of the encoder's alignment layer; see {@link AlignmentMatrix} for which words
 * are aligned and {@link SpanDecoder} for which span is chosen. All offsets are UTF-16 code units; spans begin and end
 * at word boundaries.
 */
public final class SpanProjector {

    /** Below it the two directions do not agree; one word's share may still go to up to six partners. */
    private static final double ALIGNED = 0.4;

    /** Below this confidence a span is wrong more often than a reader would forgive, and the whole target is safer. */
    private static final double CONFIDENT = 0.3;

    private final Function<List<String>, List<TokenVectors>> tokens;

    /** @param encoder one whose profile has an alignment output */
    public SpanProjector(TextEncoder encoder) {
        this(encoder::encodeTokens);
    }

    /** @param tokens an encoder's {@link TextEncoder#encodeTokens(List)}, or something around it */
    public SpanProjector(Function<List<String>, List<TokenVectors>> tokens) {
        this.tokens = tokens;
    }

    /**
     * Where {@code span} of the source stands in the target.
     *
     * @throws IndexOutOfBoundsException if the span ends after the source
     */
    public Projection project(String source, TextSpan span, String target) {
        return project(List.of(new SpanQuestion(source, span, target))).getFirst();
    }

    /** As {@link #project(String, TextSpan, String)} for many, in the order given; each text is encoded once. */
    public List<Projection> project(List<SpanQuestion> questions) {
        SequencedSet<String> texts = new LinkedHashSet<>();
        for (SpanQuestion question : questions) {
            texts.add(question.source());
            texts.add(question.target());
        }
        Function<String, WordVectors> words = encode(texts);
        return questions.stream().map(question -> project(question, words)).toList();
    }

    /** Which words of the source and of the target mean the same. */
    public WordAlignment align(String source, String target) {
        return align(source, List.of(target)).getFirst();
    }

    /** As {@link #align(String, String)} with each of the targets, in the order given; each text is encoded once. */
    public List<WordAlignment> align(String source, List<String> targets) {
        SequencedSet<String> texts = new LinkedHashSet<>(targets);
        texts.addFirst(source);
        Function<String, WordVectors> words = encode(texts);
        return targets.stream()
                .map(target -> aligned(words.apply(source), words.apply(target)))
                .toList();
    }

    /** The aligned words and the projected spans of many pairs, in the order given; each text is encoded once. */
    public List<TextAlignment> align(List<TextPair> pairs) {
        SequencedSet<String> texts = new LinkedHashSet<>();
        for (TextPair pair : pairs) {
            texts.add(pair.source());
            texts.add(pair.target());
        }
        Function<String, WordVectors> words = encode(texts);
        return pairs.stream()
                .map(pair -> new TextAlignment(
                        aligned(words.apply(pair.source()), words.apply(pair.target())),
                        pair.spans().stream()
                                .map(span -> new SpanQuestion(pair.source(), span, pair.target()))
                                .map(question -> project(question, words))
                                .toList()))
                .toList();
    }

    private Function<String, WordVectors> encode(SequencedSet<String> texts) {
        List<String> distinct = List.copyOf(texts);
        List<TokenVectors> encoded = tokens.apply(distinct);
        Map<String, WordVectors> words = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            words.put(distinct.get(i), WordVectors.of(distinct.get(i), encoded.get(i)));
        }
        return text -> Objects.requireNonNull(words.get(text));
    }

    private static Projection project(SpanQuestion question, Function<String, WordVectors> words) {
        WordVectors source = words.apply(question.source());
        WordVectors target = words.apply(question.target());
        if (source.size() == 0 || target.size() == 0) {
            return Projection.whole(question.target(), 0);
        }
        AlignmentMatrix matrix = AlignmentMatrix.of(source, target);
        Decoded decoded = SpanDecoder.decode(target.words(), matrix.belonging(source.covered(question.span())));
        double confidence = Confidence.of(decoded.expectedF1(), matrix.correspondence());
        if (decoded.expectedF1() == 0 || confidence < CONFIDENT) {
            return Projection.whole(question.target(), confidence);
        }
        TextSpan span = SpanEdges.withWholeBrackets(question.target(), decoded.span());
        return new Projection(span, confidence, false);
    }

    private static WordAlignment aligned(WordVectors source, WordVectors target) {
        List<AlignedWords> pairs = new ArrayList<>();
        if (source.size() > 0 && target.size() > 0) {
            AlignmentMatrix matrix = AlignmentMatrix.of(source, target);
            for (int i = 0; i < source.size(); i++) {
                for (int j = 0; j < target.size(); j++) {
                    double probability = matrix.probability(i, j);
                    if (probability >= ALIGNED) {
                        pairs.add(new AlignedWords(
                                source.words().get(i), target.words().get(j), probability));
                    }
                }
            }
        }
        return new WordAlignment(source.words(), target.words(), pairs);
    }
}
