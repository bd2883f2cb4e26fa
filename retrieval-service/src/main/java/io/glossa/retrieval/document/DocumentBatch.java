package io.glossa.retrieval.document;

import io.glossa.retrieval.problem.JsonProblem;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.BatchReceipt.LineError;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentReceipt;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads NDJSON line by line, and hands the good documents on in groups that are large enough to keep the encoder busy
 * and small enough for memory. Used once, by one thread.
 */
final class DocumentBatch {

    static final int CHARACTERS_A_GROUP = 100_000;

    private final JsonMapper json;
    private final DocumentSettings settings;
    private final Function<List<Submission>, List<DocumentReceipt>> store;
    private final List<DocumentReceipt> receipts = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private final List<Submission> group = new ArrayList<>();
    private int characters;

    DocumentBatch(JsonMapper json, DocumentSettings settings, Function<List<Submission>, List<DocumentReceipt>> store) {
        this.json = json;
        this.settings = settings;
        this.store = store;
    }

    BatchReceipt read(byte[] lines) {
        int number = 0;
        int start = 0;
        while (start < lines.length) {
            int end = start;
            while (end < lines.length && lines[end] != '\n') {
                end++;
            }
            readLine(++number, ByteBuffer.wrap(lines, start, end - start));
            start = end + 1;
        }
        storeGroup();
        return new BatchReceipt(receipts, errors);
    }

    private void readLine(int number, ByteBuffer bytes) {
        String id = null;
        try {
            String line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (line.isBlank()) {
                return;
            }
            DocumentInput input = json.readValue(line, DocumentInput.class);
            // The JSON text "null" reads as none.
            if (input == null) {
                fail(number, null, "The line is no JSON object.");
                return;
            }
            id = input.id();
            add(Submission.of(null, input, settings.maximumDocumentSize()));
        } catch (CharacterCodingException e) {
            fail(number, id, "The line is not valid UTF-8.");
        } catch (JacksonException e) {
            fail(number, id, JsonProblem.of(e).detail());
        } catch (RetrievalException e) {
            fail(number, id, e.detail());
        }
    }

    private void add(Submission submission) {
        boolean repeated = group.stream().anyMatch(other -> other.id().equals(submission.id()));
        if (repeated || (!group.isEmpty() && characters + submission.text().length() > CHARACTERS_A_GROUP)) {
            storeGroup();
        }
        group.add(submission);
        characters += submission.text().length();
    }

    private void storeGroup() {
        if (!group.isEmpty()) {
            receipts.addAll(store.apply(List.copyOf(group)));
            group.clear();
            characters = 0;
        }
    }

    private void fail(int line, @Nullable String id, String detail) {
        errors.add(new LineError(line, id, detail));
    }
}
