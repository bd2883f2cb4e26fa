/** Search: candidates per language, brought to one scale, grouped to passages. Uses {@code collection}, {@code filter}, {@code lexical}, {@code shelf} and {@code problem}. */
@NullMarked
package io.glossa.retrieval.search;

import org.jspecify.annotations.NullMarked;
