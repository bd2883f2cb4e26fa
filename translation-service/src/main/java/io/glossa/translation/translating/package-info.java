/** A request's texts, taken apart, translated, checked and put together. Uses {@code provider} and the language library. */
@NullMarked
package io.glossa.translation.translating;

import org.jspecify.annotations.NullMarked;
