/** Says what is better and what is worse in one scorecard than in another. Uses report and results. */
@NullMarked
package io.glossa.evaluation.compare;

import org.jspecify.annotations.NullMarked;
