/** How alignments behave over HTTP. */
@NullMarked
package io.glossa.answer.alignment;

import org.jspecify.annotations.NullMarked;
