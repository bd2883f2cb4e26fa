/**
 * Word alignment between two texts of any languages, and the projection of spans along it. May use the encoder's token
 * vectors, ICU's word boundaries and {@code io.glossa.wire} for spans; knows no language by name.
 */
@NullMarked
package io.glossa.encoder.alignment;

import org.jspecify.annotations.NullMarked;
