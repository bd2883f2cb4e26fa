package io.glossa.answer.alignment;

import io.glossa.encoder.alignment.AlignedWords;
import io.glossa.encoder.alignment.Projection;
import io.glossa.encoder.alignment.TextAlignment;
import io.glossa.encoder.alignment.TextPair;
import io.glossa.encoder.alignment.WordAlignment;
import io.glossa.encoder.alignment.WordBoundaries;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Aligns the words of texts, and carries spans and labels over; says where a text is longer than the encoder reads. */
final class Alignments {

    private final TextAligner aligner;

    Alignments(TextAligner aligner) {
        this.aligner = aligner;
    }

    /** @throws InvalidAlignmentException if labels and tokens do not fit each other */
    List<AlignmentResponse> align(List<AlignmentRequest> requests) {
        List<Question> questions = requests.stream().map(Question::of).toList();
        List<TextAlignment> alignments =
                aligner.align(questions.stream().map(Question::pair).toList());
        List<AlignmentResponse> responses = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            responses.add(respond(questions.get(i), alignments.get(i)));
        }
        return responses;
    }

    private static AlignmentResponse respond(Question question, TextAlignment alignment) {
        String target = question.pair().target();
        List<WordPair> words = alignment.words().pairs().stream()
                .map(pair -> new WordPair(pair.source(), pair.target(), pair.probability()))
                .toList();
        List<Projection> projections = alignment.projections();
        List<ProjectedSpan> spans = new ArrayList<>();
        for (int i = 0; i < question.asked(); i++) {
            Projection projection = projections.get(i);
            spans.add(new ProjectedSpan(
                    question.pair().spans().get(i),
                    projection.target(),
                    projection.target().of(target),
                    projection.confidence(),
                    projection.fallback()));
        }
        List<Warning> warnings = warnings(question, alignment);
        return new AlignmentResponse(
                words, coverage(alignment.words()), spans, labels(question, projections), warnings, OffsetUnit.UTF16);
    }

    private static @Nullable List<ProjectedLabel> labels(Question question, List<Projection> projections) {
        if (question.labelled() == null) {
            return null;
        }
        String target = question.pair().target();
        return question.labelled()
                .write(projections.subList(question.asked(), projections.size()), target, WordBoundaries.of(target));
    }

    private static double coverage(WordAlignment words) {
        long aligned = words.pairs().stream()
                        .map(AlignedWords::source)
                        .distinct()
                        .count()
                + words.pairs().stream().map(AlignedWords::target).distinct().count();
        int all = words.sourceWords().size() + words.targetWords().size();
        return all == 0 ? 0 : (double) aligned / all;
    }

    private static List<Warning> warnings(Question question, TextAlignment alignment) {
        List<Warning> warnings = new ArrayList<>();
        unread("source", question.pair().source(), alignment.words().sourceWords(), warnings);
        unread("target", question.pair().target(), alignment.words().targetWords(), warnings);
        long lost =
                alignment.projections().stream().filter(Projection::fallback).count();
        if (lost > 0) {
            warnings.add(new Warning(
                    "span-unaligned",
                    "%d of %d spans could not be found in the target with confidence."
                            .formatted(lost, alignment.projections().size())));
        }
        return warnings;
    }

    private static void unread(String name, String text, List<TextSpan> read, List<Warning> warnings) {
        List<TextSpan> all = WordBoundaries.of(text);
        int end = read.isEmpty() ? 0 : read.getLast().end();
        if (!all.isEmpty() && all.getLast().end() > end) {
            warnings.add(new Warning(
                    "text-too-long-to-align",
                    "The encoder reads the %s up to character %d; what follows is not aligned.".formatted(name, end)));
        }
    }

    /**
     * What the aligner is asked.
     *
     * @param pair with the spans of the request first, then those of its labels
     * @param asked how many spans are the request's
     */
    private record Question(
            TextPair pair, int asked, @Nullable LabelledSpans labelled) {

        static Question of(AlignmentRequest request) {
            List<TextSpan> spans = Objects.requireNonNullElse(request.spans(), List.of());
            List<String> labels = request.labels();
            if (labels == null) {
                return new Question(new TextPair(request.source(), request.target(), spans), spans.size(), null);
            }
            List<TextSpan> tokens = request.tokens() == null ? WordBoundaries.of(request.source()) : request.tokens();
            LabelledSpans labelled = LabelledSpans.read(labels, tokens);
            List<TextSpan> all = new ArrayList<>(spans);
            all.addAll(labelled.spans());
            return new Question(new TextPair(request.source(), request.target(), all), spans.size(), labelled);
        }
    }
}
