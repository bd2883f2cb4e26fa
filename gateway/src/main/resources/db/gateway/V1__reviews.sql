-- Answers that wait for a person. Their texts are copies of what documents say, so they go when a document goes.
CREATE TABLE gateway.review (
    id         uuid        PRIMARY KEY,
    number     bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    collection text        NOT NULL,
    status     text        NOT NULL
        CHECK (status IN ('needs-review', 'approved', 'corrected', 'rejected', 'erased')),
    held_at    timestamptz NOT NULL DEFAULT now(),
    -- What the asker wanted the answer in.
    answer_language text   NOT NULL,
    held       json,
    released   json,
    reason     text,
    CHECK ((status = 'erased') = (held IS NULL)),
    CHECK ((status IN ('approved', 'corrected')) = (released IS NOT NULL))
);

CREATE INDEX review_queue ON gateway.review (status, number);

-- Which documents an answer quotes.
CREATE TABLE gateway.review_source (
    review   uuid NOT NULL REFERENCES gateway.review,
    document text NOT NULL,
    PRIMARY KEY (review, document)
);

CREATE INDEX review_source_by_document ON gateway.review_source (document);

-- Holds no text of an answer or of a document, so that nothing in it ever has to be erased.
CREATE TABLE gateway.review_audit (
    number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review     uuid        NOT NULL,
    collection text        NOT NULL,
    status     text        NOT NULL,
    reviewer   text,
    at         timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX review_audit_by_review ON gateway.review_audit (review, number);

CREATE FUNCTION gateway.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only appended to', tg_table_name USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER review_audit_is_only_appended_to
    BEFORE UPDATE OR DELETE OR TRUNCATE ON gateway.review_audit
    FOR EACH STATEMENT EXECUTE FUNCTION gateway.refuse_change();

-- Translations that a reviewer approved or wrote, until the translation service has them, and to forget them there.
CREATE TABLE gateway.reviewed_translation (
    number      bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review      uuid    NOT NULL REFERENCES gateway.review,
    text        text    NOT NULL,
    source      text    NOT NULL,
    target      text    NOT NULL,
    translation text    NOT NULL,
    state       text    NOT NULL CHECK (state IN ('approved', 'corrected')),
    sent        boolean NOT NULL DEFAULT false
);

CREATE INDEX reviewed_translation_by_review ON gateway.reviewed_translation (review);
CREATE INDEX reviewed_translation_unsent ON gateway.reviewed_translation (number) WHERE NOT sent;
