package io.glossa.wire.key;

/**
 * A new key.
 *
 * @param key to be sent as {@code Authorization: Bearer}; it is told only here, and cannot be told again
 */
public record CreatedKey(String key, KeyInfo info) {}
