/** Conditions on documents' metadata: read, checked, and put into a form that PostgreSQL takes as a parameter. Uses {@code problem}. */
@NullMarked
package io.glossa.retrieval.filter;

import org.jspecify.annotations.NullMarked;
