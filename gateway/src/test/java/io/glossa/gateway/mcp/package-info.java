/** Tests of the mcp endpoint. */
@NullMarked
package io.glossa.gateway.mcp;

import org.jspecify.annotations.NullMarked;
