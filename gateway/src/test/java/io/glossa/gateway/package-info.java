/** Tests of the gateway against small HTTP servers that speak the wire contract. */
@NullMarked
package io.glossa.gateway;

import org.jspecify.annotations.NullMarked;
