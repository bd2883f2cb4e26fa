package io.glossa.translation.protection;

import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.Entity;

/** A stretch that stands in a translation exactly as in its text. */
public record Literal(Entity.Kind kind, TextSpan span, String text) {}
