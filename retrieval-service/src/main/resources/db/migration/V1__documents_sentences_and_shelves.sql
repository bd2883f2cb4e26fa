create extension if not exists vector;

-- The sentences of one language, as one encoder sees them: one partition, one HNSW graph.
create table shelf (
    id              integer generated always as identity primary key,
    encoder         text    not null,
    encoder_version text    not null,
    dimension       integer not null check (dimension > 0),
    language        text    not null,
    unique (encoder, encoder_version, language)
);

create table collection (
    id              integer generated always as identity primary key,
    name            text        not null unique,
    encoder         text        not null,
    encoder_version text        not null,
    created_at      timestamptz not null default now()
);

-- The text is kept exactly as it was given: every offset, in UTF-16 code units, refers to it.
create table document (
    id            bigint generated always as identity primary key,
    collection_id integer     not null references collection on delete cascade,
    shelf_id      integer     not null references shelf,
    external_id   text        not null,
    version       integer     not null check (version > 0),
    title         text        not null,
    uri           text,
    language      text        not null,
    metadata      jsonb       not null,
    text          text        not null,
    content_hash  bytea       not null,
    passages      integer     not null,
    sentences     integer     not null,
    updated_at    timestamptz not null default now(),
    unique (collection_id, external_id)
);

create table passage (
    id           bigint generated always as identity primary key,
    document_id  bigint  not null references document on delete cascade,
    start_offset integer not null,
    end_offset   integer not null,
    text         text    not null,
    check (start_offset >= 0 and end_offset > start_offset)
);

create index passage_document on passage (document_id);

-- Partitions, with their indexes, are made when a shelf's first sentence comes: see Shelves.
create table sentence (
    shelf_id      integer  not null,
    collection_id integer  not null,
    passage_id    bigint   not null,
    start_offset  integer  not null,
    end_offset    integer  not null,
    embedding     halfvec  not null
) partition by list (shelf_id);

create index sentence_passage on sentence (passage_id);
create index sentence_collection on sentence (collection_id);

-- Running sums over the sentence vectors of a collection's shelf, from which the language's mean is taken.
create table shelf_statistics (
    collection_id integer  not null references collection on delete cascade,
    shelf_id      integer  not null references shelf,
    documents     bigint   not null,
    passages      bigint   not null,
    sentences     bigint   not null,
    vector_sum    float8[] not null,
    revision      bigint   not null,
    primary key (collection_id, shelf_id)
);
