/** Who did what, for those who have to know. */
@NullMarked
package io.glossa.wire.audit;

import org.jspecify.annotations.NullMarked;
