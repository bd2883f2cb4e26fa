-- Words by the text search configuration of the sentence's language; numbers, codes, addresses and quoted phrases that
-- are the same in every language: see WordIndex and ExactTerms. Sentences stored before have neither.
alter table sentence add column words tsvector not null default ''::tsvector;
alter table sentence add column terms text[] not null default '{}'::text[];

create index sentence_words on sentence using gin (words);
create index sentence_terms on sentence using gin (terms);
