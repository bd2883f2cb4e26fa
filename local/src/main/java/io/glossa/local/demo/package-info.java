/** The demo: loads the handbook, asks its questions, judges and prints the answers. Uses {@code client} and {@code ingest}. */
@NullMarked
package io.glossa.local.demo;

import org.jspecify.annotations.NullMarked;
