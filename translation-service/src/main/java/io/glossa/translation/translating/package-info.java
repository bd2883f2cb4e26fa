/**
 * A request's texts, taken apart, translated, checked and put together. Uses {@code provider}, {@code protection},
 * {@code cache} and the language library.
 */
@NullMarked
package io.glossa.translation.translating;

import org.jspecify.annotations.NullMarked;
