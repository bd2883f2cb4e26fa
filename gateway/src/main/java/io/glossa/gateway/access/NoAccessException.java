package io.glossa.gateway.access;

/** Nobody could ever be let in: not a way to run a gateway. */
final class NoAccessException extends RuntimeException {

    NoAccessException() {
        super("Nobody could call this gateway: it has no key and no database for keys, and no OpenID provider.");
    }
}
