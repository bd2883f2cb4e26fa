/** The other services over HTTP, and how their failures look here. Uses only the wire contract. */
@NullMarked
package io.glossa.gateway.services;

import org.jspecify.annotations.NullMarked;
