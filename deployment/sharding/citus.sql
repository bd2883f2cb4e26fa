-- Spreads the retrieval service's tables over the workers of a Citus cluster, a collection in one place. Run it once, on the
-- coordinator, as the tables' owner, while no service writes:
--
--   psql "$COORDINATOR" --set ON_ERROR_STOP=1 --file deployment/sharding/citus.sql
--
-- Before it: the schema as the migration job leaves it, `create extension citus` and `citus_add_node` for each worker, with
-- pgvector on all of them. After it: `select citus_rebalance_start()` when workers are added.
-- Migrations and uploads stay with the coordinator, whose tables these are not.
\ir keys.sql

-- Small, and joined with everything: whole on every worker.
select create_reference_table('collection');
select create_reference_table('shelf');

-- A collection's rows are together, so that every statement of the service runs on one worker. Beneath, sentences keep their
-- partitions by language, each with a graph of its own on each worker.
select create_distributed_table('document', 'collection_id');
select create_distributed_table('passage', 'collection_id', colocate_with => 'document');
select create_distributed_table('sentence', 'collection_id', colocate_with => 'document');
select create_distributed_table('crowding', 'collection_id', colocate_with => 'document');
select create_distributed_table('shelf_statistics', 'collection_id', colocate_with => 'document');
select create_distributed_table('tuning', 'collection_id', colocate_with => 'document');
