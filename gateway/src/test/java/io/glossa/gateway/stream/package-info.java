/** Tests of the streamed answers. */
@NullMarked
package io.glossa.gateway.stream;

import org.jspecify.annotations.NullMarked;
