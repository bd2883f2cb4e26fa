/** What a service's image holds of its libraries. Runs while images are built, with nothing but the JDK. */
@NullMarked
package io.glossa.deployment.image;

import org.jspecify.annotations.NullMarked;
