-- Which documents the texts are from whose translations are remembered, so that they can be forgotten with them. Of those that
-- were remembered before it is not known, so they go.
DELETE FROM translation.cached_translation;

ALTER TABLE translation.cached_translation ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY UNIQUE;

CREATE TABLE translation.cached_origin (
    tenant      text   NOT NULL,
    collection  text   NOT NULL,
    document    text   NOT NULL,
    translation bigint NOT NULL REFERENCES translation.cached_translation (number) ON DELETE CASCADE,
    PRIMARY KEY (tenant, collection, document, translation)
);

CREATE INDEX cached_origin_by_translation ON translation.cached_origin (translation);

-- How often something was forgotten: a process that sees it change forgets what it has in memory.
CREATE TABLE translation.erasures (count bigint NOT NULL);
INSERT INTO translation.erasures VALUES (0);
