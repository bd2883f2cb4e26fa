@NullMarked
package io.glossa.gateway.fetch;

import org.jspecify.annotations.NullMarked;
