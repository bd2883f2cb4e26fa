/** The translation service: texts in, texts out. Uses the root package and {@code alignment}. */
@NullMarked
package io.glossa.wire.translation;

import org.jspecify.annotations.NullMarked;
