/** Those who translate, behind one interface, each within its limits. Uses {@code protection}, for what they are told or must not see, and the wire contract. */
@NullMarked
package io.glossa.translation.provider;

import org.jspecify.annotations.NullMarked;
