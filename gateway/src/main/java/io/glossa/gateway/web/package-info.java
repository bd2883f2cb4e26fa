/** What every request is held to, and the problems that answer the bad ones. Uses {@code services}. */
@NullMarked
package io.glossa.gateway.web;

import org.jspecify.annotations.NullMarked;
