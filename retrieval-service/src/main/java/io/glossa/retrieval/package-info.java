/** The retrieval service: its HTTP surface over the features below. May use all of them; none of them uses it. */
@NullMarked
package io.glossa.retrieval;

import org.jspecify.annotations.NullMarked;
