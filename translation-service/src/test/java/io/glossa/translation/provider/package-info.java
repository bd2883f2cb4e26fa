/** Tests of how providers are asked. */
@NullMarked
package io.glossa.translation.provider;

import org.jspecify.annotations.NullMarked;
