/** The chat page that is served at the root, and addresses in it. Uses the wire contract. */
@NullMarked
package io.glossa.gateway.page;

import org.jspecify.annotations.NullMarked;
