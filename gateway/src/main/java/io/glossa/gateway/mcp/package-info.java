/**
 * Glossa for language models that use tools, over the Model Context Protocol. Uses the wire contract, {@code access},
 * {@code ask}, {@code load}, {@code translation} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.mcp;

import org.jspecify.annotations.NullMarked;
