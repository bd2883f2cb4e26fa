/**
 * The multilingual text encoder: tokeniser, batching, inference and pooling. May use onnxruntime, the DJL tokeniser and
 * {@code io.glossa.wire} for spans; knows nothing of services. Spring's wiring is in the {@code spring} sub-package.
 */
@NullMarked
package io.glossa.encoder;

import org.jspecify.annotations.NullMarked;
