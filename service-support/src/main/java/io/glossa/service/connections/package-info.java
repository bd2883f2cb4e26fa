/** What a connection to a service costs. The gateway has this too, without naming it: it configures itself. */
@NullMarked
package io.glossa.service.connections;

import org.jspecify.annotations.NullMarked;
