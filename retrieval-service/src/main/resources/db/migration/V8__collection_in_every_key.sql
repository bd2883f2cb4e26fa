-- What belongs to a collection has the collection in a key of its own, so that its rows can live together on one of many
-- servers: see docs/decisions/0024-replicas-and-shards.md. The keys without it are left for the release before.
alter table crowding add column collection_id integer;
update crowding set collection_id = passage.collection_id from passage where passage.id = passage_id;

-- The release before does not give a measurement its collection.
create function complete_crowding() returns trigger language plpgsql as $$
begin
    select collection_id into new.collection_id from passage where id = new.passage_id;
    return new;
end
$$;
create trigger crowding_of_passage before insert on crowding for each row
    when (new.collection_id is null) execute function complete_crowding();
alter table crowding alter column collection_id set not null;

alter table document add unique (collection_id, id);
alter table passage add unique (collection_id, id);
alter table crowding add unique (collection_id, passage_id, start_offset);

alter table passage add foreign key (collection_id, document_id) references document (collection_id, id) on delete cascade;
alter table crowding add foreign key (collection_id, passage_id) references passage (collection_id, id) on delete cascade;

create index passage_collection_document on passage (collection_id, document_id);
