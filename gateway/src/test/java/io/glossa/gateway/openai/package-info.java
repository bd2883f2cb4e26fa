/** Tests of the openai endpoints. */
@NullMarked
package io.glossa.gateway.openai;

import org.jspecify.annotations.NullMarked;
