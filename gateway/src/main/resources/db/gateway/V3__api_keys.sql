-- Of a key's secret only the SHA-256 is kept.
CREATE TABLE gateway.api_key (
    id          text        PRIMARY KEY,
    hash        bytea       NOT NULL CHECK (octet_length(hash) = 32),
    name        text        NOT NULL,
    tenant      text        NOT NULL,
    rights      text[]      NOT NULL,
    collections text[]      NOT NULL,
    principals  text[]      NOT NULL,
    created     timestamptz NOT NULL DEFAULT now(),
    expires     timestamptz,
    revoked     timestamptz,
    last_used   timestamptz
);
