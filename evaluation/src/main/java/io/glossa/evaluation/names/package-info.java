/** Measures whether names are found that are written in another script. Uses {@code run}; knows no other measurement. */
@NullMarked
package io.glossa.evaluation.names;

import org.jspecify.annotations.NullMarked;
