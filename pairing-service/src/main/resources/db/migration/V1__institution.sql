create table institution (
    id              uuid primary key,
    credit_code     text        not null constraint institution_credit_code_taken unique,
    insurance_code  text constraint institution_insurance_code_taken unique,
    name            text        not null,
    class_code      text collate "C" not null,
    level           text        not null,
    grade           text        not null,
    -- as registered, perhaps retired since; area_code is what it is called today
    region_code     text collate "C" not null,
    area_code       text collate "C" not null,
    address         text,
    status          text        not null,
    -- why it has this status, as whoever changed it said
    status_reason   text,
    closed_on       date,
    successor_code  text,
    aliases         json        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null
);

create index institution_area on institution (area_code, id);
create index institution_name on institution (name, id);
create index institution_class on institution (class_code, id);
create index institution_status on institution (status, area_code, id) where status <> 'ACTIVE';

create table institution_alias (
    system         text not null,
    code           text not null,
    institution_id uuid not null references institution (id),
    constraint institution_alias_taken primary key (system, code)
);

create index institution_alias_code on institution_alias (code);
create index institution_alias_owner on institution_alias (institution_id);
