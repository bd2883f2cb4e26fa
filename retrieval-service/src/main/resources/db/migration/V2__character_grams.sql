-- Hashes of the sentence's character 4-grams in Latin letters, four bytes each, sorted: see CharacterGrams.
-- Sentences stored before have none, and are compared by vector alone until their documents are stored anew.
alter table sentence add column grams bytea not null default ''::bytea;
