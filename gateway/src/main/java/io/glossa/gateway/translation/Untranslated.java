package io.glossa.gateway.translation;

import io.glossa.wire.LanguageTag;

/**
 * A text that is wanted in another language.
 *
 * @param source {@code und} to have it identified
 */
public record Untranslated(String text, LanguageTag source, LanguageTag target) {}
