-- Translations that were made before. The text itself is not stored, only its hash.
CREATE TABLE translation.cached_translation (
    text_hash   bytea       NOT NULL,
    source      text        NOT NULL,
    target      text        NOT NULL,
    provider    text        NOT NULL,
    version     text        NOT NULL,
    translation text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    used_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (text_hash, source, target, provider, version)
);

CREATE INDEX cached_translation_by_age ON translation.cached_translation (created_at);
CREATE INDEX cached_translation_by_use ON translation.cached_translation (used_at);
