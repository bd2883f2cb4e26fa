/**
 * Translations that were made before, in memory and, where the deployment names one, in a database that outlives the
 * process and is shared by its replicas. Uses {@code provider} for what a translation was made of.
 */
@NullMarked
package io.glossa.translation.cache;

import org.jspecify.annotations.NullMarked;
