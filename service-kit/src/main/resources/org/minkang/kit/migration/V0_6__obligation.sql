create table obligation (
    id               uuid primary key,
    programme_id     uuid,
    kind             text   not null,
    title            text   not null,
    owner_kind       text   not null,
    owner_code       text   not null,
    region_code      text   not null,
    service          text   not null,
    entity_type      text   not null,
    entity_id        uuid   not null,
    due_on           date   not null,
    source_ref       text   not null,
    status           text   not null,
    fulfilled_on     date,
    waiver_reason    text,
    -- the day of the first reminder not given yet; none once all were given or it is no longer open
    next_reminder_on date,
    version          bigint not null,
    constraint obligation_once unique (entity_id, kind)
);

create index obligation_due on obligation (due_on, id);
create index obligation_owner on obligation (owner_code, due_on, id);
create index obligation_region on obligation (region_code, due_on, id);
create index obligation_status on obligation (status, due_on, id);
create index obligation_programme on obligation (programme_id, due_on, id) where programme_id is not null;
create index obligation_reminder on obligation (next_reminder_on, id) where next_reminder_on is not null;
