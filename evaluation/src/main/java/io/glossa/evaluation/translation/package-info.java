/** Translation of parallel sentences, through the public API: how near to the reference, and what survived. */
@NullMarked
package io.glossa.evaluation.translation;

import org.jspecify.annotations.NullMarked;
