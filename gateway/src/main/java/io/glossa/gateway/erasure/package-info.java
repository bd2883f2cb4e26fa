/**
 * Has everyone forget what was made of documents that are gone. Uses the wire contract, {@code review} and
 * {@code services}.
 */
@NullMarked
package io.glossa.gateway.erasure;

import org.jspecify.annotations.NullMarked;
