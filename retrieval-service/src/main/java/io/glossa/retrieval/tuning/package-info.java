/** What collections are searched with instead of the default: the table alone, by collections' numbers. Uses no other feature. */
@NullMarked
package io.glossa.retrieval.tuning;

import org.jspecify.annotations.NullMarked;
