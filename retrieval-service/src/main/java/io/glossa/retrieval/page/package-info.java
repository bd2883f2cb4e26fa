/** On which page of a document an offset is. Uses no other package. */
@NullMarked
package io.glossa.retrieval.page;

import org.jspecify.annotations.NullMarked;
