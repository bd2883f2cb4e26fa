/** Requests that are worked for on more than one thread, and still one trace. */
@NullMarked
package io.glossa.service.tracing;

import org.jspecify.annotations.NullMarked;
