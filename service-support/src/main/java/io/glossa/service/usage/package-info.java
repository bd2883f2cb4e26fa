/** What language models take. */
@NullMarked
package io.glossa.service.usage;

import org.jspecify.annotations.NullMarked;
