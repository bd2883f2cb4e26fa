/** Tests of a translation's parts. */
@NullMarked
package io.glossa.translation.translating;

import org.jspecify.annotations.NullMarked;
