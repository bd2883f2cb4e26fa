/** Collections and the encoder that each was made with. Uses {@code access}, {@code problem} and {@code tuning}. */
@NullMarked
package io.glossa.retrieval.collection;

import org.jspecify.annotations.NullMarked;
