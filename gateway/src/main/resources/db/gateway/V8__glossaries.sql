-- How a collection's terms are translated from one language into another.
CREATE TABLE gateway.glossary_term (
    tenant      text        NOT NULL,
    collection  text        NOT NULL,
    source      text        NOT NULL,
    target      text        NOT NULL,
    term        text        NOT NULL,
    translation text        NOT NULL,
    changed_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, collection, source, target, term)
);

-- Terms that reviewers' corrections suggest. They are copies of what documents say, so they go when their review's texts go; what
-- was accepted of them has become the glossary's own.
CREATE TABLE gateway.term_proposal (
    tenant      text        NOT NULL,
    collection  text        NOT NULL,
    id          uuid        NOT NULL,
    number      bigint      GENERATED ALWAYS AS IDENTITY,
    status      text        NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'accepted', 'rejected')),
    source      text        NOT NULL,
    target      text        NOT NULL,
    term        text        NOT NULL,
    translation text        NOT NULL,
    before      text        NOT NULL,
    review      uuid        NOT NULL REFERENCES gateway.review,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, collection, id),
    -- What was rejected once is not proposed again.
    UNIQUE (tenant, collection, source, target, term, translation)
);

CREATE INDEX term_proposal_queue ON gateway.term_proposal (tenant, collection, number);
CREATE INDEX term_proposal_by_review ON gateway.term_proposal (review);
