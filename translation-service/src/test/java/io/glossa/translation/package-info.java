/** Tests of the translation service against small servers that speak its providers' HTTP APIs. */
@NullMarked
package io.glossa.translation;

import org.jspecify.annotations.NullMarked;
