/** The encoders that this service runs. Uses no other package. */
@NullMarked
package io.glossa.retrieval.encoding;

import org.jspecify.annotations.NullMarked;
