@NullMarked
package io.glossa.evaluation.load;

import org.jspecify.annotations.NullMarked;
