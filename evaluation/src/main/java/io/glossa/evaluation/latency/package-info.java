/** How long an answer takes, and in which stage. Uses the public API only. */
@NullMarked
package io.glossa.evaluation.latency;

import org.jspecify.annotations.NullMarked;
