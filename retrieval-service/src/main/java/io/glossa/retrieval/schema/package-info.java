/** The database's schema: who brings it up to date, and what happens where nobody did. Uses {@code problem} alone. */
@NullMarked
package io.glossa.retrieval.schema;

import org.jspecify.annotations.NullMarked;
