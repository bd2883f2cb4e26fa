/** What was deleted or replaced, until everyone was told who may have made something of it. */
@NullMarked
package io.glossa.retrieval.erasure;

import org.jspecify.annotations.NullMarked;
