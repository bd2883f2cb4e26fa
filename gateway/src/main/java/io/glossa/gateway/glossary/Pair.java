package io.glossa.gateway.glossary;

import io.glossa.wire.LanguageTag;

/** The collection and the languages that terms are for. */
record Pair(String tenant, String collection, LanguageTag source, LanguageTag target) {}
