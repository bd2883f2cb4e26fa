/** Runs the fuzz targets of all modules. Knows nothing of the stack. */
@NullMarked
package io.glossa.local.fuzz;

import org.jspecify.annotations.NullMarked;
