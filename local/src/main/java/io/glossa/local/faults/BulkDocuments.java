package io.glossa.local.faults;

import io.glossa.wire.retrieval.DocumentInput;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Any number of short documents, each told by its number and its edition, and what is known of each: up to which edition it
 * was sent, and up to which it was acknowledged. One of ten has a second edition; nine batches of ten are to be stored at
 * once, and the tenth are files for the queue.
 */
final class BulkDocuments {

    private static final int LARGEST_BATCH = 100;
    private static final int BATCHES = 20;
    private static final int TENTH = 10;
    private static final Pattern ID = Pattern.compile("d([0-9]{7})(\\.txt)?");

    private final List<String> sentences;
    private final int batch;
    private final AtomicIntegerArray sent;
    private final AtomicIntegerArray acknowledged;
    private final AtomicInteger all = new AtomicInteger();

    /** @param sentences of which each document has one */
    BulkDocuments(List<String> sentences, int count) {
        this.sentences = List.copyOf(sentences);
        this.batch = Math.clamp(count / BATCHES, 1, LARGEST_BATCH);
        this.sent = new AtomicIntegerArray(count);
        this.acknowledged = new AtomicIntegerArray(count);
    }

    int count() {
        return sent.length();
    }

    /** How many are sent together. */
    int batch() {
        return batch;
    }

    boolean hasSecond(int number) {
        return number % TENTH == 1 && !isFile(number);
    }

    /** Files come by batches too. */
    boolean isFile(int number) {
        return number / batch % TENTH == TENTH - 1;
    }

    String id(int number) {
        return "d%07d%s".formatted(number, isFile(number) ? ".txt" : "");
    }

    DocumentInput document(int number, int edition) {
        return new DocumentInput(id(number), id(number), null, text(number, edition), null, null);
    }

    String text(int number, int edition) {
        return "%d/%d. %s".formatted(number, edition, sentences.get((number + edition) % sentences.size()));
    }

    /** To be told before it is sent. */
    void sending(int number, int edition) {
        sent.accumulateAndGet(number, edition, Math::max);
    }

    /** That it was stored, or taken to be. */
    void acknowledged(int number, int edition) {
        if (acknowledged.getAndAccumulate(number, edition, Math::max) == 0) {
            all.incrementAndGet();
        }
    }

    /** How many were, in some edition. */
    int acknowledged() {
        return all.get();
    }

    boolean isAcknowledged(int number) {
        return acknowledged.get(number) > 0;
    }

    /** Whether a document's characters from start to end are these, in a version that was sent. */
    boolean says(String id, int version, int start, int end, String characters) {
        return findNumber(id)
                .filter(number -> version >= 1 && version <= sent.get(number))
                .map(number -> text(number, version))
                .filter(text -> start >= 0 && start <= end && end <= text.length())
                .filter(text -> text.substring(start, end).equals(characters))
                .isPresent();
    }

    /**
     * What is wrong with a document as it is now, when nothing is being sent.
     *
     * @param version that is there; null where none is
     * @param text of it; null where it was not looked at
     */
    Optional<String> complaint(int number, @Nullable Integer version, @Nullable String text) {
        int least = acknowledged.get(number);
        if (version == null) {
            return least == 0
                    ? Optional.empty()
                    : Optional.of("%s is gone, which was acknowledged in version %d".formatted(id(number), least));
        }
        // What was sent, and nobody knows what became of it, may be there.
        if (version < Math.max(1, least) || version > sent.get(number)) {
            return Optional.of("%s is in version %d, acknowledged was %d and sent %d"
                    .formatted(id(number), version, least, sent.get(number)));
        }
        return text == null || text.equals(text(number, version))
                ? Optional.empty()
                : Optional.of("%s has another text in version %d".formatted(id(number), version));
    }

    /** Which one is called so; empty where none is. */
    Optional<Integer> findNumber(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                        .filter(number -> number < count() && id(number).equals(id))
                : Optional.empty();
    }
}
