/** Files in, text out: formats, encodings, pages, and the bounds that keep a bad file harmless. Uses {@code problem}. */
@NullMarked
package io.glossa.retrieval.reading;

import org.jspecify.annotations.NullMarked;
