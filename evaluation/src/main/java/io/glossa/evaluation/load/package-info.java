/** What many clients at once get, and what it costs the services. Uses the public API and the processes' table only. */
@NullMarked
package io.glossa.evaluation.load;

import org.jspecify.annotations.NullMarked;
