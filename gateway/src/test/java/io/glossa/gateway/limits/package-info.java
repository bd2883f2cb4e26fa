@NullMarked
package io.glossa.gateway.limits;

import org.jspecify.annotations.NullMarked;
