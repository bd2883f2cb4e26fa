/** Tests of the uistream endpoints. */
@NullMarked
package io.glossa.gateway.uistream;

import org.jspecify.annotations.NullMarked;
