/**
 * Carries spans and labels from one text onto another, over HTTP: the citations' own alignment, offered to callers. Uses
 * the encoder and the wire contract, and no stage of an answer.
 */
@NullMarked
package io.glossa.answer.alignment;

import org.jspecify.annotations.NullMarked;
