@NullMarked
package io.glossa.gateway.glossary;

import org.jspecify.annotations.NullMarked;
