-- Who wants which events where.
create table webhook (
    id          uuid primary key,
    client      text        not null,
    url         text        not null,
    event_types text[]      not null,
    regions     text[]      not null,
    secret      text        not null,
    since_xid   xid8        not null,
    since_seq   bigint      not null,
    created_at  timestamptz not null
);

create index webhook_client on webhook (client, created_at, id);

-- How far the feed has been handed out; one row.
create table webhook_cursor (
    only_row boolean primary key default true check (only_row),
    xid      xid8   not null,
    seq      bigint not null
);

insert into webhook_cursor (xid, seq) values ('0', 0);

-- One event on its way to one subscriber. The event itself is read from the journal when it is sent.
create table webhook_delivery (
    id          uuid primary key,
    webhook_id  uuid        not null references webhook on delete cascade,
    seq         bigint      not null,
    event_type  text        not null,
    status      text        not null default 'PENDING',
    attempts    integer     not null default 0,
    due_at      timestamptz not null,
    last_status integer,
    last_fault  text,
    created_at  timestamptz not null,
    unique (webhook_id, seq)
);

create index webhook_delivery_due on webhook_delivery (due_at) where status = 'PENDING';
create index webhook_delivery_list on webhook_delivery (webhook_id, created_at, id);
create index webhook_delivery_status on webhook_delivery (webhook_id, status, created_at, id);
