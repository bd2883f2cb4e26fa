package io.glossa.gateway.access;

import org.jspecify.annotations.Nullable;

/** A request's body that names the collection which it is about. */
public interface InCollection {

    @Nullable
    String collection();
}
