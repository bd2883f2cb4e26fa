@NullMarked
package io.glossa.evaluation.tuning;

import org.jspecify.annotations.NullMarked;
