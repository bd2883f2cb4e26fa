/** Tests of the limits around the translation service. */
@NullMarked
package io.glossa.gateway.translation;

import org.jspecify.annotations.NullMarked;
