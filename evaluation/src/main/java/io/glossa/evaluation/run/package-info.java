/** What every measurement needs: the public API, the clock and the progress line. Uses the wire contract and dataset. */
@NullMarked
package io.glossa.evaluation.run;

import org.jspecify.annotations.NullMarked;
