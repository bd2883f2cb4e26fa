-- Null for that of the deployment.
ALTER TABLE gateway.api_key ADD COLUMN tokens_per_day bigint CHECK (tokens_per_day > 0);
