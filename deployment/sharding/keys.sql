-- Takes off the keys that have no collection in them. They are for the release before V8 of the schema, which cannot work
-- with the database afterwards. Runs on PostgreSQL with or without Citus; citus.sql includes it.
begin;

drop trigger passage_of_document on passage;
drop trigger crowding_of_passage on crowding;

alter table passage drop constraint passage_document_id_fkey;
alter table crowding drop constraint crowding_passage_id_fkey;

-- Unique by V8 together with the collection.
alter table document drop constraint document_pkey;
alter table passage drop constraint passage_pkey;
alter table crowding drop constraint crowding_pkey;

commit;
