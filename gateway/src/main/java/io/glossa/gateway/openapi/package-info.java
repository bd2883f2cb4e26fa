/** The generated description of the public API. Uses the wire contract's types. */
@NullMarked
package io.glossa.gateway.openapi;

import org.jspecify.annotations.NullMarked;
