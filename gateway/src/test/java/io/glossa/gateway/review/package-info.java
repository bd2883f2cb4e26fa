@NullMarked
package io.glossa.gateway.review;

import org.jspecify.annotations.NullMarked;
