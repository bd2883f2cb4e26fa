-- Makes of a database with the service's schema one whose rows, by collection, are on two other servers, which have the same
-- schema. Placeholders: the ports and database names of both, and of the database whose rows they get.
create extension if not exists postgres_fdw;
create server shard_0 foreign data wrapper postgres_fdw
    options (host '127.0.0.1', port '${port0}', dbname '${name0}', extensions 'vector');
create server shard_1 foreign data wrapper postgres_fdw
    options (host '127.0.0.1', port '${port1}', dbname '${name1}', extensions 'vector');
create server whole foreign data wrapper postgres_fdw
    options (host '127.0.0.1', port '${port0}', dbname '${whole}', extensions 'vector');
do $$
declare
    server text;
    reader text;
begin
    foreach server in array array['shard_0', 'shard_1', 'whole'] loop
        foreach reader in array array['glossa', 'glossa_service'] loop
            execute format(
                'create user mapping for %I server %I options (user ''glossa'', password_required ''false'')', reader, server);
        end loop;
    end loop;
end
$$;

create schema whole;
import foreign schema public limit to (document, passage, sentence, crowding, shelf_statistics, tuning) from server whole into whole;

do $$
declare
    distributed text;
    view_definition text := pg_get_viewdef('seen_sentence'::regclass);
    policy record;
begin
    drop view seen_sentence;
    foreach distributed in array array['document', 'passage', 'sentence', 'crowding', 'shelf_statistics', 'tuning'] loop
        execute format('alter table %1$I rename to %1$s_here', distributed);
        execute format(
            'create table %1$I (like %1$s_here including defaults including identity including constraints)'
                ' partition by hash (collection_id)', distributed);
        for shard in 0..1 loop
            execute format(
                'create foreign table %1$s_on_%2$s partition of %1$I for values with (modulus 2, remainder %2$s)'
                    ' server shard_%2$s options (table_name %1$L)', distributed, shard);
        end loop;
        execute format('grant select on %I to glossa_service', distributed);
        for policy in select * from pg_policies where tablename = distributed || '_here' loop
            execute format('alter table %I enable row level security', distributed);
            execute format('create policy seen on %I to glossa_service using (%s)', distributed, policy.qual);
        end loop;
    end loop;
    revoke select on sentence from glossa_service;
    execute 'create view seen_sentence as ' || view_definition;
    grant select on seen_sentence to glossa_service;
end
$$;

insert into document overriding system value select * from whole.document;
insert into passage overriding system value select * from whole.passage;
insert into sentence select * from whole.sentence;
insert into crowding select * from whole.crowding;
insert into shelf_statistics select * from whole.shelf_statistics;
insert into tuning select * from whole.tuning;
