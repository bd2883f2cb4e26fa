package io.glossa.wire;

/**
 * Something that the asker should know: a fallback, a failed check, a part that was not there.
 *
 * @param code stable, in lower case with hyphens, e.g. {@code translation-unavailable}
 * @param detail one sentence for a person
 */
public record Warning(String code, String detail) {}
