@NullMarked
package io.glossa.gateway.store;

import org.jspecify.annotations.NullMarked;
