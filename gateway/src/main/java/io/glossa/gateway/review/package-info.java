/**
 * Answers that wait for a person: kept, shown beside their sources, released or rejected, each step in an audit trail. Uses
 * the wire contract, {@code access}, {@code alignment}, {@code glossary}, {@code store}, {@code services} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.review;

import org.jspecify.annotations.NullMarked;
