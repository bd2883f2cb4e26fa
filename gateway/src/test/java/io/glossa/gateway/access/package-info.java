@org.jspecify.annotations.NullMarked
package io.glossa.gateway.access;
