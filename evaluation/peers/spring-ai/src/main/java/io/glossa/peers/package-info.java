/** Others on Glossa's own measurements. Uses the encoder, so that the weights are the same. */
@NullMarked
package io.glossa.peers;

import org.jspecify.annotations.NullMarked;
