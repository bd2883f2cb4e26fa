/** The command line of {@code ./glossa}: one class a command. Uses every package of this module. */
@NullMarked
package io.glossa.local;

import org.jspecify.annotations.NullMarked;
