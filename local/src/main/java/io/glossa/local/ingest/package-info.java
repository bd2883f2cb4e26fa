/** Reads documents from files and stores them through the gateway in batches. Uses {@code client}. */
@NullMarked
package io.glossa.local.ingest;

import org.jspecify.annotations.NullMarked;
