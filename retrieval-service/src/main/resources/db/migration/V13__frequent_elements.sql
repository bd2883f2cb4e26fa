-- What many sentences of a shelf have in one of its columns, and what share of them: the planner's statistics, which the
-- service's own role may not read. Nothing until PostgreSQL has analysed the shelf.
create function frequent_elements(shelf integer, attribute text)
    returns table (element text, share real)
    language sql stable security definer set search_path from current
as $$
    select each.element, each.share
    from pg_stats
    cross join lateral unnest(most_common_elems::text::text[], most_common_elem_freqs) as each (element, share)
    where schemaname = current_schema() and tablename = 'sentence_' || shelf and attname = attribute
        and each.element is not null
$$;

revoke all on function frequent_elements from public;
grant execute on function frequent_elements to glossa_service;
