-- A sentence's row is a little over the size from which PostgreSQL moves its longest column, the vector, to another table. Exact
-- search then spends most of its time in fetching vectors. Here they stay; rows that are there already, until they are written anew.
alter table sentence alter column embedding set storage main;

do $$
declare
    shelf_id integer;
begin
    for shelf_id in select id from shelf loop
        execute format('alter table %I set (toast_tuple_target = 4080)', 'sentence_' || shelf_id);
    end loop;
end
$$;
