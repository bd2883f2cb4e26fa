/** The translation service's entry point. Its features are the packages below it. */
@NullMarked
package io.glossa.translation;

import org.jspecify.annotations.NullMarked;
