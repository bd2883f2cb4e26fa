package io.glossa.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A BCP 47 language tag in its canonical form. {@link #UNDETERMINED} says that the language is not known.
 *
 * @throws IllegalArgumentException if {@code value} is not a well-formed tag
 */
public record LanguageTag(@JsonValue String value) {

    public static final LanguageTag UNDETERMINED = new LanguageTag("und");

    public LanguageTag {
        try {
            value = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("Not a BCP 47 language tag: '%s'".formatted(value), e);
        }
    }

    @JsonCreator
    public static LanguageTag of(String value) {
        return new LanguageTag(value);
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    /** The primary subtag alone: {@code zh} of {@code zh-Hant-TW}; {@code und} of one for private use, as {@code x-mine}. */
    public LanguageTag primary() {
        if (value.startsWith("x-")) {
            return UNDETERMINED;
        }
        int hyphen = value.indexOf('-');
        return hyphen < 0 ? this : new LanguageTag(value.substring(0, hyphen));
    }

    public boolean isDetermined() {
        return !primary().value.equals("und");
    }

    /** Whether both name the same language, whatever their script or region. */
    public boolean sameLanguageAs(LanguageTag other) {
        return primary().value.equals(other.primary().value);
    }

    /**
     * Whether what holds for this language holds for {@code other}: the same one, or a kind of it in the same script. So
     * {@code de} covers {@code de-AT}; neither does {@code de-AT} cover {@code de}, nor {@code zh} cover {@code zh-Hant}.
     */
    public boolean covers(LanguageTag other) {
        return value.equals(other.value)
                || other.value.startsWith(value + "-")
                        && locale().getScript().equals(other.locale().getScript());
    }

    @Override
    public String toString() {
        return value;
    }
}
