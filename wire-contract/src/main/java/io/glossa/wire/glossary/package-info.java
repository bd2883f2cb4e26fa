/** Glossaries that a collection has, and terms that are proposed to them. Uses the root package and {@code translation}. */
@NullMarked
package io.glossa.wire.glossary;

import org.jspecify.annotations.NullMarked;
