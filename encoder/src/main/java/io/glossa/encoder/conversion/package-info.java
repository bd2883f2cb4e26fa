/**
 * Turns encoder weights as registries distribute them into ONNX files that the encoder loads. Used once, when a machine
 * is provisioned; may use nothing of the rest of the encoder.
 */
@NullMarked
package io.glossa.encoder.conversion;

import org.jspecify.annotations.NullMarked;
