/** Search: candidates per language, brought to one scale, grouped to passages. Uses {@code access}, {@code collection}, {@code filter}, {@code lexical}, {@code page}, {@code problem}, {@code replica}, {@code shelf} and {@code tuning}. */
@NullMarked
package io.glossa.retrieval.search;

import org.jspecify.annotations.NullMarked;
