-- What an upload says of its one file: its title and its address; null where it does not.
alter table upload_file add column title text;
alter table upload_file add column uri text;
