-- Words that may be names, in Latin letters, and hashes of how they sound, by which other spellings find them: see
-- SpokenNames. Sentences stored before have neither.
alter table sentence add column names text[] not null default '{}'::text[];
alter table sentence add column sounds integer[] not null default '{}'::integer[];

create index sentence_sounds on sentence using gin (sounds);
