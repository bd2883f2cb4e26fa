/** Collections and the encoder that each was made with. Uses {@code access} and {@code problem}. */
@NullMarked
package io.glossa.retrieval.collection;

import org.jspecify.annotations.NullMarked;
