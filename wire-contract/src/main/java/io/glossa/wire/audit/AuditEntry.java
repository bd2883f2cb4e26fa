package io.glossa.wire.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done or tried. There is no text of a question or of a document in it.
 *
 * @param at when it began
 * @param tenant of the caller; absent where nobody is known to have called
 * @param actor a key's id, or a token's subject
 * @param status of the response; of a stream, of what it ended with
 * @param collection that was named
 * @param document its identifier, where it was about one
 * @param version of the document, as it was read or stored
 * @param object what else it was about: an answer's, a review's, a proposed term's, a job's or a key's id, or a glossary's
 *     languages
 * @param items how many passages were found, documents or terms stored, files accepted or texts translated
 * @param tokens that language models took and wrote; absent where none was asked
 * @param times how often; more than once only where it was not done and is alike in all but its time
 * @param trace id of the trace that it is part of, where there are traces
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable String tenant,
        @Nullable String actor,
        @Nullable Credential credential,
        Action action,
        Outcome outcome,
        int status,
        @Nullable String collection,
        @Nullable String document,
        @Nullable Integer version,
        @Nullable String object,
        @Nullable Integer items,
        @Nullable Long tokens,
        int times,
        @Nullable String trace) {

    /** By what the caller is known. */
    public enum Credential {
        KEY,
        TOKEN;

        @JsonValue
        public String value() {
            return lowercase(this);
        }

        @JsonCreator
        public static Credential of(String value) {
            return named(values(), Credential::value, value);
        }
    }

    /** What was asked for. */
    public enum Action {
        ASK,
        SEARCH,
        TRANSLATE,
        ALIGN,
        /** A document's text or a held answer. */
        READ,
        STORE,
        UPLOAD,
        /** Has a file fetched from an address and stored. */
        FETCH,
        DELETE,
        /** Changes what a collection is searched with. */
        TUNE,
        /** Begins or gives up a change of a collection's encoder. */
        CHANGE_ENCODER,
        /** A held answer is released as it is. */
        APPROVE,
        /** A held answer is released in other words. */
        CORRECT,
        /** A held answer is not released. */
        REJECT,
        /** Terms of a collection's glossary are stored. */
        STORE_TERMS,
        DELETE_TERMS,
        /** A proposed term is added to the glossary. */
        ACCEPT_TERM,
        REJECT_TERM,
        CREATE_KEY,
        REVOKE_KEY,
        READ_AUDIT,
        /** Anything else, which is noted only where it was refused. */
        OTHER;

        @JsonValue
        public String value() {
            return lowercase(this);
        }

        /** @throws IllegalArgumentException if no action is called {@code value} */
        @JsonCreator
        public static Action of(String value) {
            return named(values(), Action::value, value);
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** For want of a key, a right or a collection, or because a limit is used up. */
        REFUSED,
        FAILED,
        /** The client left before the answer was there. */
        STOPPED;

        @JsonValue
        public String value() {
            return lowercase(this);
        }

        /** @throws IllegalArgumentException if no outcome is called {@code value} */
        @JsonCreator
        public static Outcome of(String value) {
            return named(values(), Outcome::value, value);
        }
    }

    private static String lowercase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E named(E[] all, Function<E, String> name, String value) {
        return Arrays.stream(all)
                .filter(each -> name.apply(each).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s."
                        .formatted(value, Arrays.stream(all).map(name).toList())));
    }
}
