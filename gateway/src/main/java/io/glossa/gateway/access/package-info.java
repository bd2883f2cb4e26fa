/**
 * Who calls, and what they may: keys, tokens of an OpenID provider, rights, and the collections that a caller sees. Uses
 * the wire contract, {@code services}, {@code store} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.access;

import org.jspecify.annotations.NullMarked;
