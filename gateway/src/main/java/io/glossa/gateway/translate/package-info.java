/**
 * Translation for clients: the translation service's texts with the answer service's word alignment. Uses the wire
 * contract, {@code access}, {@code alignment}, {@code glossary}, {@code load}, {@code services} and {@code web}; the pipeline
 * translates through {@code translation}.
 */
@NullMarked
package io.glossa.gateway.translate;

import org.jspecify.annotations.NullMarked;
