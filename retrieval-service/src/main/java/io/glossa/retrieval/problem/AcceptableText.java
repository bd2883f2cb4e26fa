package io.glossa.retrieval.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses text that cannot be stored and given back unchanged. */
public final class AcceptableText {

    private AcceptableText() {}

    /**
     * Refuses what PostgreSQL cannot hold: the character NUL and half surrogate pairs.
     *
     * @param what names the text in the message
     */
    public static String check(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw refusal(what, "the character NUL", i);
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw refusal(what, "half of a surrogate pair", i);
            }
        }
        return text;
    }

    /** The same for every text in a JSON value. */
    public static void checkAll(String what, @Nullable Object value) {
        switch (value) {
            case String text -> check(what, text);
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    checkAll(what, key);
                    checkAll(what, inner);
                });
            case List<?> list -> list.forEach(inner -> checkAll(what, inner));
            case null, default -> {}
        }
    }

    private static RetrievalException refusal(String what, String found, int at) {
        return new RetrievalException(
                ProblemType.INVALID_TEXT, "The %s has %s at offset %d.".formatted(what, found, at));
    }
}
