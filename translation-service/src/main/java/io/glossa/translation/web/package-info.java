/** The HTTP side. Uses {@code translating}. */
@NullMarked
package io.glossa.translation.web;

import org.jspecify.annotations.NullMarked;
