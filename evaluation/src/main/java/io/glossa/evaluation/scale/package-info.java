/**
 * What search costs as a collection grows. Uses the public API, and the retrieval service's tables, which it fills beside
 * the service: see docs/decisions/0025-scale.md.
 */
@NullMarked
package io.glossa.evaluation.scale;

import org.jspecify.annotations.NullMarked;
