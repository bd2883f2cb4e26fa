/**
 * Starts, watches and stops the processes of the embedded default: PostgreSQL, the model server and the services. Uses
 * {@code provision} for what they are made of; knows the services only by their jars, settings and probes.
 */
@NullMarked
package io.glossa.local.stack;

import org.jspecify.annotations.NullMarked;
