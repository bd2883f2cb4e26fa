-- A collection's name says which it is only within its tenant. The release before, which knows no tenants, goes on with the
-- default one.
ALTER TABLE gateway.review ADD COLUMN tenant text NOT NULL DEFAULT 'default';
ALTER TABLE gateway.review_audit ADD COLUMN tenant text NOT NULL DEFAULT 'default';

DROP INDEX gateway.review_queue;
CREATE INDEX review_queue ON gateway.review (tenant, status, number);
