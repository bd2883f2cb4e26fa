@NullMarked
package io.glossa.retrieval.replica;

import org.jspecify.annotations.NullMarked;
