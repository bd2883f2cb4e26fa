/**
 * What a text holds that its translation must hold as well: found, marked for the translator, looked for afterwards. Uses
 * the language library and the wire contract.
 */
@NullMarked
package io.glossa.translation.protection;

import org.jspecify.annotations.NullMarked;
