@NullMarked
package io.glossa.gateway.load;

import org.jspecify.annotations.NullMarked;
