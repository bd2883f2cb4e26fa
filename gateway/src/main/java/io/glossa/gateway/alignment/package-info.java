/**
 * Span and label projection for clients, handed on to the answer service. Uses the wire contract, {@code load} and
 * {@code web}.
 */
@NullMarked
package io.glossa.gateway.alignment;

import org.jspecify.annotations.NullMarked;
