/**
 * Files that are accepted now and stored by workers later, through a queue in PostgreSQL. Uses {@code access}, {@code collection},
 * {@code document}, {@code reading} and {@code problem}.
 */
@NullMarked
package io.glossa.retrieval.upload;

import org.jspecify.annotations.NullMarked;
