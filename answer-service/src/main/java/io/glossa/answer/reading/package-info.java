/**
 * Tells by the words of question and evidence which sentence answers. Knows nothing of writers and claims.
 */
@NullMarked
package io.glossa.answer.reading;

import org.jspecify.annotations.NullMarked;
