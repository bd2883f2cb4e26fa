/**
 * The Vercel AI SDK's UI message stream. Uses the wire contract, {@code access}, {@code ask}, {@code stream}, {@code page}
 * and {@code web}.
 */
@NullMarked
package io.glossa.gateway.uistream;

import org.jspecify.annotations.NullMarked;
