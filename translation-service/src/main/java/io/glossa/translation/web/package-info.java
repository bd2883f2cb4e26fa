/** The HTTP side. Uses {@code translating} and {@code cache}. */
@NullMarked
package io.glossa.translation.web;

import org.jspecify.annotations.NullMarked;
