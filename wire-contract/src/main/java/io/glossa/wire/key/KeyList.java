package io.glossa.wire.key;

import java.util.List;

/** Every key, the oldest first, those that are refused by now included. */
public record KeyList(List<KeyInfo> keys) {

    public KeyList {
        keys = List.copyOf(keys);
    }
}
