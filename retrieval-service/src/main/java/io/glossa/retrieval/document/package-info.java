/** Documents: read, split, embedded, stored, replaced, deleted. Uses {@code access}, {@code collection}, {@code lexical}, {@code page}, {@code shelf} and {@code problem}. */
@NullMarked
package io.glossa.retrieval.document;

import org.jspecify.annotations.NullMarked;
