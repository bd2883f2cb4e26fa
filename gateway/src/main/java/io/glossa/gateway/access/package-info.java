/** On whose behalf a request is made. Uses the wire contract alone. */
@NullMarked
package io.glossa.gateway.access;

import org.jspecify.annotations.NullMarked;
