/**
 * What the answer service's alignment is used for: clients' spans and labels, handed on as they are, the words of
 * translations, and the quotes in them. Uses the wire contract, {@code load}, {@code services} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.alignment;

import org.jspecify.annotations.NullMarked;
