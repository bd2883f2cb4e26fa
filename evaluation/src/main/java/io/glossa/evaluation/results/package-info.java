/** What was measured of each question, as it is kept. Uses no measurement, and is used by all that report. */
@NullMarked
package io.glossa.evaluation.results;

import org.jspecify.annotations.NullMarked;
