/** What the services behind the gateway have in common beside the wire contract. A service imports {@code ServiceConfiguration}. */
@NullMarked
package io.glossa.service;

import org.jspecify.annotations.NullMarked;
