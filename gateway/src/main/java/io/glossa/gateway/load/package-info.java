/**
 * Refuses work before there is more of it than the machines can do in time. Uses {@code web}.
 */
@NullMarked
package io.glossa.gateway.load;

import org.jspecify.annotations.NullMarked;
