/**
 * How a collection's terms are translated: kept in the gateway's schema, changed by those who may write, handed to whoever has
 * something translated for the collection, and proposed by reviewers' corrections. Uses the wire contract, {@code access},
 * {@code store}, {@code services} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.glossary;

import org.jspecify.annotations.NullMarked;
