-- While a collection's encoder changes it has a copy, which nobody can ask for: it has no name. It grows beside the collection
-- with the vectors of the new encoder, then takes its name; what had the name before is the discarded copy of the other from
-- then on, until it is emptied. See CollectionCopies.
alter table collection alter column name drop not null;
alter table collection add column copy_of integer references collection on delete cascade;
alter table collection add column discarded boolean not null default false;
alter table collection add check ((name is null) = (copy_of is not null));
alter table collection add check (name is null or not discarded);

create index collection_copies on collection (copy_of);
create unique index collection_growing on collection (copy_of) where not discarded;
