-- Every committed change, appended by the transaction that makes it. Never updated, never deleted by the service.
create table journal (
    seq            bigint generated always as identity primary key,
    -- sequence numbers commit out of order; readers page by (xid, seq) below the oldest transaction still running
    xid            xid8        not null default pg_current_xact_id(),
    recorded_at    timestamptz not null default clock_timestamp(),
    actor          text        not null,
    client         text        not null,
    action         text        not null,
    entity_type    text        not null,
    entity_id      uuid        not null,
    entity_version bigint      not null,
    region_code    text        not null,
    before         json,
    after          json,
    trace_id       text        not null
);

create index journal_feed on journal (xid, seq);
create index journal_entity on journal (entity_id, seq);
