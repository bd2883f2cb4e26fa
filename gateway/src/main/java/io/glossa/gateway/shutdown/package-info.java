/** How the gateway ends without a lost request. Uses no other package. */
@NullMarked
package io.glossa.gateway.shutdown;

import org.jspecify.annotations.NullMarked;
