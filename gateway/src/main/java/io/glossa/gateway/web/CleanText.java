package io.glossa.gateway.web;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text that every service can store and return: without NUL, which PostgreSQL refuses, and without lone surrogates. */
public final class CleanText {

    private CleanText() {}

    /**
     * Checks a field's value: a text, or a JSON value that may hold texts at any depth.
     *
     * @throws InvalidRequestException naming the field
     */
    public static void require(String field, @Nullable Object value) {
        switch (value) {
            case CharSequence text -> requireText(field, text);
            case Map<?, ?> map ->
                map.forEach((key, nested) -> {
                    require(field, key);
                    require(field, nested);
                });
            case Collection<?> values -> values.forEach(nested -> require(field, nested));
            case null -> {}
            case Object number -> {}
        }
    }

    private static void requireText(String field, CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                throw new InvalidRequestException(field, "'%s' has a NUL character at %d.".formatted(field, i));
            }
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                throw new InvalidRequestException(field, "'%s' has a lone surrogate at %d.".formatted(field, i));
            }
        }
    }
}
