/** The gateway's entry point. Its features are the packages below it; none sees another service's code. */
@NullMarked
package io.glossa.gateway;

import org.jspecify.annotations.NullMarked;
