/** Measures which sentences a search finds, beside Spring AI's vector store. Uses dataset, run and the encoder. */
@NullMarked
package io.glossa.evaluation.retrieval;

import org.jspecify.annotations.NullMarked;
