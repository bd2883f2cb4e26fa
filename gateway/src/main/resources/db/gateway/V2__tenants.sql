-- A collection's name says which it is only within its tenant.
ALTER TABLE gateway.review ADD COLUMN tenant text NOT NULL DEFAULT 'default';
ALTER TABLE gateway.review ALTER COLUMN tenant DROP DEFAULT;

ALTER TABLE gateway.review_audit ADD COLUMN tenant text NOT NULL DEFAULT 'default';
ALTER TABLE gateway.review_audit ALTER COLUMN tenant DROP DEFAULT;

DROP INDEX gateway.review_queue;
CREATE INDEX review_queue ON gateway.review (tenant, status, number);
