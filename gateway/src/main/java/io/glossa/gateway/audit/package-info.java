/**
 * Who did what: noted for each request, written to the gateway's schema a moment later, kept for a time, and shown to those
 * who have the right ADMIN. Uses the wire contract, {@code access}, {@code store} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.audit;

import org.jspecify.annotations.NullMarked;
