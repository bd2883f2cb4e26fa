-- How near a sentence's nearest neighbours are: see Crowding. Apart from the sentences, so that measuring them anew changes
-- no vector's row and no graph.
create table crowding (
    passage_id   bigint  not null references passage on delete cascade,
    start_offset integer not null,
    closeness    real    not null,
    -- How many sentences there were to be a neighbour.
    among        bigint  not null,
    primary key (passage_id, start_offset)
);

-- The revision whose sentences are all measured.
alter table shelf_statistics add column crowding_revision bigint not null default 0;
