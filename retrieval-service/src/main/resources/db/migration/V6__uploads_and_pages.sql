-- Offsets into the text at which the document's pages begin; null where it has none.
alter table document add column page_starts integer[];

-- Files that were accepted together.
create table upload (
    id          uuid primary key,
    collection  text        not null,
    accepted_at timestamptz not null default now()
);

create table upload_file (
    id             bigint generated always as identity primary key,
    upload_id      uuid    not null references upload on delete cascade,
    collection     text    not null,
    document       text    not null,
    name           text    not null,
    language       text,
    state          text    not null check (state in ('QUEUED', 'RUNNING', 'STORED', 'FAILED')),
    attempts       integer not null default 0,
    receipt        jsonb,
    problem_type   text,
    problem_detail text
);

create index upload_file_upload on upload_file (upload_id);
create index upload_file_unfinished on upload_file (collection, document, id) where state in ('QUEUED', 'RUNNING');

-- A file's bytes in pieces, so that none of it has to be in memory whole; gone when the file is stored or has failed.
create table upload_piece (
    file_id bigint  not null references upload_file on delete cascade,
    number  integer not null,
    bytes   bytea   not null,
    primary key (file_id, number)
);

-- Most files are compressed already.
alter table upload_piece alter column bytes set storage external;

-- The queue: as db-scheduler asks for it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
