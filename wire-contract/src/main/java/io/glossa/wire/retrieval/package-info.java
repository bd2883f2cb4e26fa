/** The retrieval service: documents in, ranked passages out. Uses only the root package. */
@NullMarked
package io.glossa.wire.retrieval;

import org.jspecify.annotations.NullMarked;
