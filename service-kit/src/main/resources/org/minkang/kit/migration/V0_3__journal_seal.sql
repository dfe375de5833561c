-- Audit reads go by time, and by actor and time.
create index journal_time on journal (recorded_at, seq);
create index journal_actor on journal (actor, recorded_at, seq);

-- Finished stretches of the journal, each hashed over the one before and signed. Block n covers everything after block n - 1's last row
-- up to its own last row, so that nothing can hide between two blocks.
create table journal_seal (
    block         bigint primary key,
    first_xid     xid8        not null,
    first_seq     bigint      not null,
    last_xid      xid8        not null,
    last_seq      bigint      not null,
    row_count     integer     not null,
    algorithm     text        not null,
    contents      text        not null,
    hash          text        not null,
    previous_hash text        not null,
    signature     text        not null,
    key_id        text        not null,
    sealed_at     timestamptz not null
);
