package io.glossa.gateway.translate;

import io.glossa.gateway.alignment.Alignments;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has the answer service align translations with their texts, segment by segment as they were translated. What cannot be
 * aligned keeps its translation, with a warning.
 */
final class WordPairs {

    private final Alignments alignments;
    private final TranslateSettings settings;

    WordPairs(Alignments alignments, TranslateSettings settings) {
        this.alignments = alignments;
        this.settings = settings;
    }

    List<Translation> addTo(List<String> texts, List<Translation> translations) {
        List<AlignedTranslation> aligned = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        int left = settings.alignedCharacters();
        for (int i = 0; i < translations.size(); i++) {
            AlignedTranslation target = new AlignedTranslation(translations.get(i));
            aligned.add(target);
            for (Segment segment : translations.get(i).segments()) {
                Task task = Task.of(texts.get(i), segment, target);
                left -= task.characters();
                if (left < 0 || !alignments.takes(task.source(), task.target())) {
                    target.warn(new Warning("alignment-left-out", "Part of the text was too long to be aligned."));
                } else if (task.hasWords()) {
                    tasks.add(task);
                }
            }
        }
        align(tasks);
        return aligned.stream().map(AlignedTranslation::result).toList();
    }

    private void align(List<Task> tasks) {
        List<Optional<AlignmentResponse>> found =
                alignments.align(tasks.stream().map(Task::request).toList());
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            found.get(i)
                    .ifPresentOrElse(
                            task::finish,
                            () -> task.translation()
                                    .warn(new Warning(
                                            Alignments.UNAVAILABLE, "The answer service could not align the words.")));
        }
    }

    /** One segment to align, and the names whose place is not known yet. */
    private record Task(
            String source, String target, Segment segment, List<Entity> unplaced, AlignedTranslation translation) {

        static Task of(String text, Segment segment, AlignedTranslation translation) {
            List<Entity> unplaced = translation.unplaced(segment.source());
            return new Task(
                    segment.source().of(text), segment.target().of(translation.text()), segment, unplaced, translation);
        }

        boolean hasWords() {
            return !source.isBlank() && !target.isBlank();
        }

        int characters() {
            return source.length() + target.length();
        }

        AlignmentRequest request() {
            List<TextSpan> spans = unplaced.stream()
                    .map(entity -> new TextSpan(
                            entity.source().start() - segment.source().start(),
                            entity.source().end() - segment.source().start()))
                    .toList();
            return AlignmentRequest.ofSpans(source, target, spans);
        }

        void finish(AlignmentResponse found) {
            translation.add(segment, unplaced, found);
        }
    }
}
