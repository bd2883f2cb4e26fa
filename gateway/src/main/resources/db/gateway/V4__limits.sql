-- A key's own limits; null for those of the deployment.
ALTER TABLE gateway.api_key
    ADD COLUMN requests_per_minute   integer CHECK (requests_per_minute > 0),
    ADD COLUMN concurrent_asks       integer CHECK (concurrent_asks > 0),
    ADD COLUMN ingest_bytes_per_hour bigint  CHECK (ingest_bytes_per_hour > 0);

-- Bucket4j's: the state is its own, the id a hash of whose bucket it is, expires_at milliseconds since 1970. What is lost of
-- it in a crash only makes buckets full again.
CREATE UNLOGGED TABLE gateway.bucket (
    id         text   PRIMARY KEY,
    state      bytea,
    expires_at bigint
);
