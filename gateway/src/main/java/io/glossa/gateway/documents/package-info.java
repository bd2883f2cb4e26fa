/**
 * Documents and search, handed on to the retrieval service. Uses the wire contract,
 * {@code access}, {@code erasure}, {@code load}, {@code review}, {@code services} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.documents;

import org.jspecify.annotations.NullMarked;
