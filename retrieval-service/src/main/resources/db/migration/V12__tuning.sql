-- What a collection is searched with, where that was fitted to labelled questions. Numbers alone: no text of a label is kept.
-- They belong to the encoder version that they were fitted with, and count for no other.
create table tuning (
    collection_id   integer     not null primary key references collection on delete cascade,
    encoder_version text        not null,
    version         integer     not null check (version > 0),
    created_at      timestamptz not null default now(),
    weights         jsonb       not null,
    report          jsonb       not null
);

alter table tuning enable row level security;
create policy seen on tuning to glossa_service using (
    collection_id = any ((select nullif(current_setting('glossa.collections', true), '')::integer[])::integer[]));
grant select, insert, update, delete on tuning to glossa_service;
