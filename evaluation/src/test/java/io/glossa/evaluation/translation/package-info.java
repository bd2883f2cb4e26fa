/** Tests of the measurement of translations. */
@NullMarked
package io.glossa.evaluation.translation;

import org.jspecify.annotations.NullMarked;
