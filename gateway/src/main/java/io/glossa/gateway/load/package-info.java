/**
 * Refuses work before there is more of it than the machines can do in time. Uses no other package.
 */
@NullMarked
package io.glossa.gateway.load;

import org.jspecify.annotations.NullMarked;
