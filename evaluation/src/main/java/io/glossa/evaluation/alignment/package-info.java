/**
 * Measures how well spans are projected from one language onto another. Runs the encoder itself and needs no service;
 * may use the encoder, its alignment and what all measurements share.
 */
@NullMarked
package io.glossa.evaluation.alignment;

import org.jspecify.annotations.NullMarked;
