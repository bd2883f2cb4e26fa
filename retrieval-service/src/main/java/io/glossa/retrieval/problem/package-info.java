/** What can go wrong for a caller, and how it is said over HTTP. Uses no other package. */
@NullMarked
package io.glossa.retrieval.problem;

import org.jspecify.annotations.NullMarked;
