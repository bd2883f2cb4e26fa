-- Tenants own collections. The release before, which knows no tenants, goes on with the default one, except that it can
-- make no new collection.
alter table collection add column tenant text not null default 'default' check (tenant <> '');
alter table collection drop constraint collection_name_key;
alter table collection add unique (tenant, name);

-- Whether a document of it ever listed who may see it. Where none did, everyone of the tenant sees as much, and what is
-- counted beforehand holds for all.
alter table collection add column restricted boolean not null default false;

-- Who may see a document; null for everyone of the tenant. The document's own is repeated where its text is searched, so
-- that what may not be seen is left out where it is found.
alter table document add column principals text[] check (cardinality(principals) > 0);
alter table passage add column principals text[];
alter table sentence add column principals text[];

alter table passage add column collection_id integer;
update passage set collection_id = document.collection_id from document where document.id = document_id;

-- The release before does not give a passage its collection.
create function complete_passage() returns trigger language plpgsql as $$
begin
    select collection_id, principals into new.collection_id, new.principals from document where id = new.document_id;
    return new;
end
$$;
create trigger passage_of_document before insert on passage for each row
    when (new.collection_id is null) execute function complete_passage();
alter table passage alter column collection_id set not null;

alter table upload add column tenant text not null default 'default' check (tenant <> '');
alter table upload add column principals text[] check (cardinality(principals) > 0);
alter table upload_file add column tenant text not null default 'default';
drop index upload_file_unfinished;
create index upload_file_unfinished on upload_file (tenant, collection, document, id)
    where state in ('QUEUED', 'RUNNING');

-- The second wall. Whatever the service asks, it sees no more text than the settings of its transaction allow:
--   glossa.scope        'reader', who sees what is for one of glossa.principals; 'tenant', who sees all of it; 'service',
--                       who sees all of every tenant
--   glossa.tenant       the tenant's name
--   glossa.collections  an array of the collections that are looked at, all of them the tenant's
--   glossa.principals   an array of text
-- Without them it sees nothing. The service works in a role of its own, since policies do not bind a table's owner.
do $$
begin
    if not exists (select from pg_roles where rolname = 'glossa_service') then
        create role glossa_service nologin;
    end if;
exception
    -- Another database's migration was faster.
    when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
    if not pg_has_role(current_user, 'glossa_service', 'set') then
        execute format('grant glossa_service to %I', current_user);
    end if;
    execute format('grant usage on schema %I to glossa_service', current_schema);
end
$$;

grant select, insert, update, delete on
    collection, document, passage, shelf, shelf_statistics, crowding, upload, upload_file, upload_piece, scheduled_tasks
    to glossa_service;

alter table document enable row level security;
create policy seen on document to glossa_service using (
    collection_id = any ((select nullif(current_setting('glossa.collections', true), '')::integer[])::integer[])
    and (principals is null
        or principals && nullif(current_setting('glossa.principals', true), '')::text[]
        or current_setting('glossa.scope', true) in ('tenant', 'service')));

alter table passage enable row level security;
create policy seen on passage to glossa_service using (
    collection_id = any ((select nullif(current_setting('glossa.collections', true), '')::integer[])::integer[])
    and (principals is null
        or principals && nullif(current_setting('glossa.principals', true), '')::text[]
        or current_setting('glossa.scope', true) in ('tenant', 'service')));

-- The service has no right to the sentences themselves, only to this view of them. A policy would cost the indexes on words,
-- terms and sounds: their operators are not marked leakproof, and PostgreSQL uses no others before a policy's condition.
-- A column that is added to sentence is not added to the view.
alter table sentence enable row level security;
create view seen_sentence as
    select * from sentence
    where collection_id = any ((select nullif(current_setting('glossa.collections', true), '')::integer[])::integer[])
        and (principals is null
            or principals && nullif(current_setting('glossa.principals', true), '')::text[]
            or current_setting('glossa.scope', true) in ('tenant', 'service'))
    with local check option;
grant select, insert, update, delete on seen_sentence to glossa_service;

alter table upload enable row level security;
create policy seen on upload to glossa_service using (
    current_setting('glossa.scope', true) = 'service'
    or tenant = current_setting('glossa.tenant', true)
        and (principals is null
            or principals && nullif(current_setting('glossa.principals', true), '')::text[]
            or current_setting('glossa.scope', true) = 'tenant'));

-- What is seen of an upload is seen of its files.
alter table upload_file enable row level security;
create policy seen on upload_file to glossa_service using (upload_id in (select id from upload));

alter table upload_piece enable row level security;
create policy seen on upload_piece to glossa_service using (file_id in (select id from upload_file));
