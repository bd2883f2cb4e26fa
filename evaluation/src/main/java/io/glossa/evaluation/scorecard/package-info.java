/**
 * The scorecard's run: asks a data set's questions through the public API, suite by suite, and goes on where it was
 * stopped. May use the other measurements, for one definition of each measure.
 */
@NullMarked
package io.glossa.evaluation.scorecard;

import org.jspecify.annotations.NullMarked;
