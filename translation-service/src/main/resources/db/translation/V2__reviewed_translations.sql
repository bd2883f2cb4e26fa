-- Translations that a person approved or wrote. The text itself is not stored, only its hash.
CREATE TABLE translation.reviewed_translation (
    text_hash   bytea       NOT NULL,
    source      text        NOT NULL,
    target      text        NOT NULL,
    translation text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('approved', 'corrected')),
    reviewed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (text_hash, source, target)
);
