/** Tests of the page and its headers. */
@NullMarked
package io.glossa.gateway.page;

import org.jspecify.annotations.NullMarked;
