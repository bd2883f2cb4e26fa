/** What every part of the contract uses: spans, offset units, language tags, warnings. Depends on no other package. */
@NullMarked
package io.glossa.wire;

import org.jspecify.annotations.NullMarked;
