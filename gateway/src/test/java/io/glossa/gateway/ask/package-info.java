/** Tests of the pipeline's parts. */
@NullMarked
package io.glossa.gateway.ask;

import org.jspecify.annotations.NullMarked;
