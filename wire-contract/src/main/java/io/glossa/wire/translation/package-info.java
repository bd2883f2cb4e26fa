/** The translation service: texts in, texts out. Uses only the root package. */
@NullMarked
package io.glossa.wire.translation;

import org.jspecify.annotations.NullMarked;
