package io.glossa.gateway.translate;

import io.glossa.gateway.services.ServiceFailure;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentApi;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * Has the answer service align translations with their texts, segment by segment as they were translated. What cannot be
 * aligned keeps its translation, with a warning.
 */
final class WordPairs {

    private static final Logger log = LoggerFactory.getLogger(WordPairs.class);

    private final AlignmentApi alignments;
    private final TranslateSettings settings;

    WordPairs(AlignmentApi alignments, TranslateSettings settings) {
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
                if (left < 0 || task.longest() > settings.alignedSegment()) {
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
        List<Task> batch = new ArrayList<>();
        int characters = 0;
        for (Task task : tasks) {
            if (!batch.isEmpty() && characters + task.characters() > settings.alignedAtOnce()) {
                alignBatch(batch);
                batch.clear();
                characters = 0;
            }
            batch.add(task);
            characters += task.characters();
        }
        if (!batch.isEmpty()) {
            alignBatch(batch);
        }
    }

    private void alignBatch(List<Task> batch) {
        try {
            List<AlignmentResponse> found = alignments
                    .alignAll(
                            new AlignmentBatch(batch.stream().map(Task::request).toList()))
                    .alignments();
            if (found.size() != batch.size()) {
                throw new RestClientException("%d alignments for %d".formatted(found.size(), batch.size()));
            }
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).finish(found.get(i));
            }
        } catch (ServiceFailure | RestClientException e) {
            log.warn("Translations could not be aligned", e);
            Warning warning = new Warning("alignment-unavailable", "The answer service could not align the words.");
            batch.forEach(task -> task.translation().warn(warning));
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

        int longest() {
            return Math.max(source.length(), target.length());
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
