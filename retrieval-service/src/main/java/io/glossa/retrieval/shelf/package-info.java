/** Sentence vectors: one partition and one HNSW graph for each encoder and language, and the running statistics of each. Uses {@code access} and {@code lexical}. */
@NullMarked
package io.glossa.retrieval.shelf;

import org.jspecify.annotations.NullMarked;
