/**
 * Finds which evidence carries a statement, and the exact characters in both texts. Uses {@code encoder} and
 * {@code language}; sees neither Spring nor the writer of the statement.
 */
@NullMarked
package io.glossa.answer.citation;

import org.jspecify.annotations.NullMarked;
