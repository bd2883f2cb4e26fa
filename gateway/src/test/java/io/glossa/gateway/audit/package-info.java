@NullMarked
package io.glossa.gateway.audit;

import org.jspecify.annotations.NullMarked;
