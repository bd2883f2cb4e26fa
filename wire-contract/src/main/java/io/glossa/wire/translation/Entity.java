package io.glossa.wire.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.glossa.wire.TextSpan;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that its translation must hold as well, as it is or in the other language's writing.
 *
 * @param text as it stands in the source
 * @param target where it stands in the translation; absent where it was not found
 * @param survived absent where neither can be said: a name that was not found may be lost, or translated by its meaning
 * @param evidence what {@code survived} rests on
 */
public record Entity(
        Kind kind,
        String text,
        TextSpan source,
        @Nullable TextSpan target,
        @Nullable Boolean survived,
        Evidence evidence) {

    public Entity at(int sourceOffset, int targetOffset) {
        return new Entity(
                kind,
                text,
                source.shift(sourceOffset),
                target == null ? null : target.shift(targetOffset),
                survived,
                evidence);
    }

    public enum Kind {
        NUMBER,
        NAME,
        CODE,
        URL,
        EMAIL,
        /** What a program fills in, as {@code {name}} or {@code %s}. */
        PLACEHOLDER,
        /** A tag or a character reference. */
        MARKUP,
        /** Text between backquotes. */
        SOURCE_CODE,
        /** A term that the request protects. */
        TERM,
        /** What stands between quotation marks, which may be translated. It may hold other entities. */
        QUOTED;

        @JsonValue
        public String value() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How an entity was recognised in the translation. */
    public enum Evidence {
        /** The same characters. */
        VERBATIM,
        /** The same value, whatever its digits and separators. */
        VALUE,
        /** A spelling that sounds alike. */
        SPELLING,
        /** It stands between quotation marks there as well, in the other language's words. */
        QUOTATION_MARKS,
        /** A table of names: Unicode's, or the deployment's own. */
        NAME_TABLE,
        /** The word alignment alone, which shows a place and proves nothing. */
        ALIGNMENT,
        NONE;

        @JsonValue
        public String value() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
