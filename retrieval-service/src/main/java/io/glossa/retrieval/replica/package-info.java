/**
 * A replica of the database, which searches read where one is set. Uses {@code problem} alone.
 */
@NullMarked
package io.glossa.retrieval.replica;

import org.jspecify.annotations.NullMarked;
