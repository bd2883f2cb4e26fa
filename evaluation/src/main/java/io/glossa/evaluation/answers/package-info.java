/** Measures answers and their citations by language pair. Uses dataset, run and language. */
@NullMarked
package io.glossa.evaluation.answers;

import org.jspecify.annotations.NullMarked;
