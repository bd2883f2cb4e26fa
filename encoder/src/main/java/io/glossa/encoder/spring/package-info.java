/** Spring's wiring of the encoder: settings, auto-configuration and Spring AI's embedding port. */
@NullMarked
package io.glossa.encoder.spring;

import org.jspecify.annotations.NullMarked;
