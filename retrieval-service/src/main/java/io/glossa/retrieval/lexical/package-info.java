/** What a text is made of, letter by letter, whatever its script. Uses no other package. */
@NullMarked
package io.glossa.retrieval.lexical;

import org.jspecify.annotations.NullMarked;
