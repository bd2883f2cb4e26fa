/** Tests of the feature of the same name. */
@NullMarked
package io.glossa.translation.cache;

import org.jspecify.annotations.NullMarked;
