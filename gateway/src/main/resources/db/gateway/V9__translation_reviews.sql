-- Translations that wait for a person, each with its text, beside the answers that do.
ALTER TABLE gateway.review
    ADD COLUMN translated json,
    -- SHA-256 of the text, the pair and the translation: asked for once more, they wait in the same review.
    ADD COLUMN translated_key bytea,
    DROP CONSTRAINT review_check,
    DROP CONSTRAINT review_check1,
    ADD CONSTRAINT review_has_what_is_held
        CHECK ((status = 'erased') = (held IS NULL AND translated IS NULL) AND (held IS NULL OR translated IS NULL)),
    ADD CONSTRAINT review_has_what_is_released
        CHECK (translated IS NOT NULL OR (status IN ('approved', 'corrected')) = (released IS NOT NULL)),
    ADD CONSTRAINT review_has_key_of_translation CHECK ((translated IS NULL) = (translated_key IS NULL));

CREATE UNIQUE INDEX review_of_translation ON gateway.review (tenant, collection, translated_key);
