/** Who may see what: the database's transactions for a reader. Uses {@code problem} alone. */
@NullMarked
package io.glossa.retrieval.access;

import org.jspecify.annotations.NullMarked;
