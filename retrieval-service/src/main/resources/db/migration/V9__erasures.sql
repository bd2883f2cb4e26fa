-- Documents that were deleted or whose text was replaced, until everyone who may have kept something of it was told twice.
-- Names and numbers alone, no text.
create table erasure (
    number     bigint generated always as identity primary key,
    tenant     text        not null,
    collection text        not null,
    document   text        not null,
    version    integer     not null,
    told       boolean     not null default false,
    due        timestamptz not null default now()
);

create index erasure_due on erasure (due, number);
grant select, insert, update, delete on erasure to glossa_service;
