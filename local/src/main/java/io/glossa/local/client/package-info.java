/** Speaks to a running gateway over its public API. Uses the wire contract. */
@NullMarked
package io.glossa.local.client;

import org.jspecify.annotations.NullMarked;
