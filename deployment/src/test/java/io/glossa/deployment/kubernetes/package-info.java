/** Whether the manifests under {@code k8s} are what Kubernetes takes, and fit each other and the services. */
@NullMarked
package io.glossa.deployment.kubernetes;

import org.jspecify.annotations.NullMarked;
