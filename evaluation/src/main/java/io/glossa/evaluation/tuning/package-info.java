/** Fits what a collection is searched with to labelled questions, through the public API. Uses {@code dataset}, {@code retrieval} and {@code run}. */
@NullMarked
package io.glossa.evaluation.tuning;

import org.jspecify.annotations.NullMarked;
