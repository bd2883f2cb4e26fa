/**
 * The gateway's own schema in PostgreSQL, for what must outlive it. Features bring their tables as migrations under
 * {@code db/gateway}. Uses {@code web}.
 */
@NullMarked
package io.glossa.gateway.store;

import org.jspecify.annotations.NullMarked;
