/** API keys, as those who hand them out make, list and revoke them. */
@NullMarked
package io.glossa.wire.key;

import org.jspecify.annotations.NullMarked;
