/** Tests of the feature of the same name. */
@NullMarked
package io.glossa.translation.protection;

import org.jspecify.annotations.NullMarked;
