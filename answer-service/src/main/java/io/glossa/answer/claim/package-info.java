/** Splits an answer into statements and takes the writer's own citation numbers out of the text. Uses {@code language}. */
@NullMarked
package io.glossa.answer.claim;

import org.jspecify.annotations.NullMarked;
