/** Those who translate, behind one interface, each within its limits. Uses only the wire contract's language tags. */
@NullMarked
package io.glossa.translation.provider;

import org.jspecify.annotations.NullMarked;
