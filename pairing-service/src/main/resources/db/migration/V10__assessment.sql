alter table pairing add column expired_on date;
-- which term of the two under one programme it is; a renewal points at what it renews, and that one back at it
alter table pairing add column term integer not null default 1;
alter table pairing add column renews uuid references pairing (id);
alter table pairing add column renewed_by uuid references pairing (id);

-- the same two have each term once in a programme, unless the first try was withdrawn
drop index pairing_taken;
create unique index pairing_taken on pairing (programme_id, supporter_id, recipient_id, term)
    where status <> 'WITHDRAWN';
create unique index pairing_renewed on pairing (renews) where status <> 'WITHDRAWN';

-- those whose time may be over; what is assessed goes on to its last day
drop index pairing_running;
create index pairing_running on pairing (last_on, id)
    where expired_on is null and status in ('ACTIVE', 'SUSPENDED', 'ASSESSED');

create table annual_summary (
    id              uuid primary key,
    pairing_id      uuid        not null references pairing (id),
    supporter_code  text        not null,
    supporter_area  text collate "C" not null,
    supporter       json        not null,
    recipient_code  text        not null,
    recipient_area  text collate "C" not null,
    recipient       json        not null,
    year            integer     not null,
    body            text        not null,
    submitted_on    date        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint annual_summary_taken unique (pairing_id, year)
);

create index annual_summary_pairing on annual_summary (pairing_id, submitted_on, id);
create index annual_summary_year on annual_summary (year, submitted_on, id);
create index annual_summary_recipient_area on annual_summary (recipient_area, submitted_on, id);
create index annual_summary_supporter_area on annual_summary (supporter_area, submitted_on, id);
create index annual_summary_submitted on annual_summary (submitted_on, id);

create table scorecard (
    id           uuid primary key,
    programme_id uuid        not null references programme (id),
    area_code    text collate "C" not null,
    year         integer     not null,
    card         json        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint scorecard_taken unique (programme_id, year)
);

create index scorecard_year on scorecard (year, id);
create index scorecard_area on scorecard (area_code, year, id);

create table assessment (
    id              uuid primary key,
    pairing_id      uuid        not null references pairing (id),
    supporter_code  text        not null,
    supporter_area  text collate "C" not null,
    supporter       json        not null,
    recipient_code  text        not null,
    recipient_area  text collate "C" not null,
    recipient       json        not null,
    programme_id    uuid        not null references programme (id),
    programme_area  text collate "C" not null,
    year            integer     not null,
    card            json        not null,
    self_scoring    json,
    bureau_scoring  json,
    -- the bureau's, in tenths of a point
    total_tenths    integer,
    grade           text,
    status          text        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint assessment_taken unique (pairing_id, year),
    constraint assessment_total check ((bureau_scoring is null) = (total_tenths is null))
);

create index assessment_pairing on assessment (pairing_id, year, id);
create index assessment_programme on assessment (programme_id, year, id);
create index assessment_recipient_area on assessment (recipient_area, year, id);
create index assessment_supporter_area on assessment (supporter_area, year, id);
create index assessment_year on assessment (year, id);

create table notice (
    id                uuid primary key,
    programme_id      uuid        not null references programme (id),
    programme_area    text collate "C" not null,
    year              integer     not null,
    unit_code         text        not null,
    unit_name         text        not null,
    area_code         text collate "C" not null,
    staff_id          uuid references staff_member (id),
    -- masked; the name itself is not kept
    person_name       text,
    kind              text        not null,
    reason            text        not null,
    assessment_id     uuid references assessment (id),
    status            text        not null,
    published_on      date,
    withdrawal_reason text,
    version           bigint      not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    updated_at        timestamptz not null,
    updated_by        text        not null,
    constraint notice_subject check ((staff_id is null) = (person_name is null)),
    constraint notice_published check ((status = 'DRAFT') = (published_on is null)),
    constraint notice_withdrawn check ((status = 'WITHDRAWN') = (withdrawal_reason is not null))
);

create index notice_programme on notice (programme_id, year, id);
create index notice_year on notice (year, id);
create index notice_area on notice (area_code, year, id);
create index notice_unit on notice (unit_code, year, id);
create index notice_programme_area on notice (programme_area, year, id);
