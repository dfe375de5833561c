create extension if not exists btree_gist;

create table staff_member (
    id            uuid primary key,
    number        text        not null constraint staff_number_taken unique,
    employer_code text        not null references institution (credit_code),
    employer_name text        not null,
    area_code     text collate "C" not null,
    name          text        not null,
    -- masked; the number itself is not kept
    identity      text,
    specialty     text        not null,
    title         text,
    version       bigint      not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    updated_at    timestamptz not null,
    updated_by    text        not null
);

create index staff_member_area on staff_member (area_code, number, id);
create index staff_member_employer on staff_member (employer_code, number, id);

create table posting (
    id             uuid primary key,
    pairing_id     uuid        not null references pairing (id),
    supporter_code text        not null,
    supporter_area text collate "C" not null,
    supporter      json        not null,
    recipient_code text        not null,
    recipient_area text collate "C" not null,
    recipient      json        not null,
    staff_id       uuid        not null references staff_member (id),
    person         json        not null,
    specialty      text        not null,
    discipline     text        not null,
    batch          integer     not null,
    full_time      boolean     not null,
    start_on       date        not null,
    end_on         date        not null,
    preparation    json        not null,
    leaves         json        not null,
    status         text        not null,
    end_reason     text,
    version        bigint      not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    -- nobody is on two full-time posts on one day, whoever writes at the same time
    constraint posting_person_busy exclude using gist (staff_id with =, daterange(start_on, end_on, '[]') with &&)
        where (full_time and status <> 'CANCELLED')
);

create index posting_pairing on posting (pairing_id, start_on, id);
create index posting_staff on posting (staff_id, start_on, id);
create index posting_recipient_area on posting (recipient_area, start_on, id);
create index posting_supporter_area on posting (supporter_area, start_on, id);
create index posting_start on posting (start_on, id);
