/** What Glossa is deployed with: how its images are made, and whether its manifests hold together. */
@NullMarked
package io.glossa.deployment;

import org.jspecify.annotations.NullMarked;
