/** Measures when no answer is given and when one should not have been. Uses dataset and run. */
@NullMarked
package io.glossa.evaluation.abstention;

import org.jspecify.annotations.NullMarked;
