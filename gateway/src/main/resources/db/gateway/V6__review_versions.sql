-- Of which version of a document a review has copies: a replaced text takes its own with it, and not those of the new one. Of
-- reviews that were held before it is not known.
ALTER TABLE gateway.review_source ADD COLUMN version integer;
