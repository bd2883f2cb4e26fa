@NullMarked
package io.glossa.evaluation.scale;

import org.jspecify.annotations.NullMarked;
