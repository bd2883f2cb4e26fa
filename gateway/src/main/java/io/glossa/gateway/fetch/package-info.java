/**
 * Files that the gateway fetches from addresses that clients name, and hands on as uploads. Uses the wire contract,
 * {@code load}, {@code services} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.fetch;

import org.jspecify.annotations.NullMarked;
