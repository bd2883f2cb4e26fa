-- Who did what. Holds no text of a question, an answer or a document, so that nothing in it ever has to be erased.
CREATE TABLE gateway.audit (
    number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Given where it was noted, so that what is written twice is there once.
    id         uuid        NOT NULL UNIQUE,
    at         timestamptz NOT NULL,
    tenant     text,
    actor      text,
    credential text,
    action     text        NOT NULL,
    outcome    text        NOT NULL,
    status     integer     NOT NULL,
    collection text,
    document   text,
    version    integer,
    object     text,
    items      integer,
    tokens     bigint,
    times      integer     NOT NULL,
    trace      text
);

CREATE INDEX audit_by_time ON gateway.audit (at);
CREATE INDEX audit_by_actor ON gateway.audit (actor, number);
CREATE INDEX audit_by_collection ON gateway.audit (tenant, collection, number);

CREATE TRIGGER audit_is_only_appended_to
    BEFORE UPDATE OR TRUNCATE ON gateway.audit
    FOR EACH STATEMENT EXECUTE FUNCTION gateway.refuse_change();

-- Only what retention has announced goes, and of the last day not even that.
CREATE FUNCTION gateway.refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF old.at < nullif(current_setting('glossa.audit_kept_since', true), '')::timestamptz
        AND old.at < now() - interval '1 day' THEN
        RETURN old;
    END IF;
    RAISE EXCEPTION '% is only appended to', tg_table_name USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_is_kept
    BEFORE DELETE ON gateway.audit
    FOR EACH ROW EXECUTE FUNCTION gateway.refuse_deletion();
