-- Nothing here is overwritten: a change closes the row it replaces (recorded_to) and adds one. What holds now has recorded_to = 'infinity'.

-- What indicators count, numbered: the number is the place in the arrays of region_total.
create table measure (
    id      integer primary key generated always as identity,
    key     text not null unique,
    content json not null
);

-- Versions of definitions stand side by side; none is ever changed.
create table indicator_definition (
    id            uuid primary key,
    code          text        not null,
    version       integer     not null,
    content       json        not null,
    recorded_from timestamptz not null,
    constraint indicator_definition_once unique (code, version)
);

-- The institutions of a region that owe a return of a year.
create table return_round (
    id          uuid primary key,
    area_code   text        not null,
    year        integer     not null,
    classes     text[]      not null,
    due_on      date        not null,
    source_ref  text        not null,
    status      text        not null,
    opened_by   text        not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint return_round_once unique (area_code, year)
);

create index return_round_year on return_round (year desc, id);

-- What an institution returns of a year; id stays the same through all its versions.
create table resource_return (
    id                          uuid        not null,
    version                     bigint      not null,
    recorded_from               timestamptz not null,
    recorded_to                 timestamptz not null default 'infinity',
    institution                 text        not null,
    institution_name            text        not null,
    class_code                  text        not null,
    area_code                   text        not null,
    year                        integer     not null,
    status                      text        not null,
    -- null is missing, 0 is 0; what does not apply is null and has the bit of its item (1 << its place below, from 0) set
    total_beds                  bigint,
    pediatric_beds              bigint,
    licensed_pediatricians      bigint,
    assistant_pediatricians     bigint,
    child_general_practitioners bigint,
    pediatric_ward              bigint,
    delivery_service            bigint,
    chinese_medicine_pediatrics bigint,
    pupils                      bigint,
    boarding                    bigint,
    health_room                 bigint,
    personnel_expenditure       bigint,
    business_expenditure        bigint,
    pediatric_income            bigint,
    peer_income                 bigint,
    not_applicable              integer     not null default 0,
    -- why it was reopened or exempted
    reason                      text,
    recorded_by                 text        not null,
    submitted_by                text,
    checked_by                  text,
    approved_by                 text,
    created_at                  timestamptz not null
);

create unique index resource_return_version on resource_return (id, version);
create unique index resource_return_current on resource_return (institution, year) where recorded_to = 'infinity';
create index resource_return_place on resource_return (area_code, year) where recorded_to = 'infinity';

-- Persons by the end of a year in a leaf of the tree of regions, by the code it was counted under and by today's.
create table population (
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    region_code   text        not null,
    area_code     text        not null,
    year          integer     not null,
    children      bigint,
    residents     bigint,
    status        text        not null,
    source        text        not null,
    recorded_by   text        not null,
    created_at    timestamptz not null
);

create unique index population_version on population (id, version);
create unique index population_current on population (region_code, year) where recorded_to = 'infinity';
create index population_place on population (area_code, year) where recorded_to = 'infinity';

-- Persons to be trained and trained in a year.
create table training_intake (
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    area_code     text        not null,
    year          integer     not null,
    programme     text        not null,
    planned       bigint,
    actual        bigint,
    status        text        not null,
    source        text        not null,
    recorded_by   text        not null,
    created_at    timestamptz not null
);

create unique index training_intake_version on training_intake (id, version);
create unique index training_intake_current on training_intake (area_code, year, programme) where recorded_to = 'infinity';

-- What an indicator is to reach.
create table target (
    id            uuid        not null,
    version       bigint      not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    indicator     text        not null,
    area_code     text        not null,
    -- absent while the document leaves it open
    year          integer,
    value         numeric     not null,
    direction     text        not null,
    bound         text        not null,
    source        text        not null,
    source_refs   text[]      not null,
    verified      boolean     not null,
    status        text        not null,
    -- why it was withdrawn
    reason        text,
    recorded_by   text        not null,
    created_at    timestamptz not null
);

create unique index target_version on target (id, version);
create unique index target_current on target (id) where recorded_to = 'infinity';
-- Those that no year is stated for may be several: a document's stages.
create unique index target_once on target (indicator, area_code, year) where recorded_to = 'infinity' and status = 'ACTIVE';

-- One row for each region that ever had data. Whoever changes what its totals are made of locks it first; its version tells readers that
-- something changed.
create table region_state (
    area_code text primary key,
    version   bigint not null
);

-- What measures amount to in a leaf of the tree and a year: element n belongs to measure n. Kept by the transaction that changes what they
-- are made of; regions above are summed when they are read.
create table region_total (
    area_code     text        not null,
    year          integer     not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz not null default 'infinity',
    amounts       bigint[]    not null,
    expected      integer[]   not null,
    reported      integer[]   not null,
    approved      integer[]   not null,
    -- who wrote it, so that those who follow changes find what they have not seen
    xid           xid8        not null default pg_current_xact_id()
);

create unique index region_total_current on region_total (year, area_code) where recorded_to = 'infinity';
create index region_total_place on region_total (area_code, year) where recorded_to = 'infinity';
create index region_total_history on region_total (year, area_code, recorded_from);

-- First pages of what every service lists, whatever region they are narrowed to.
create index resource_return_year on resource_return (year, id) where recorded_to = 'infinity';
create index resource_return_province on resource_return (left(area_code, 2), year, id) where recorded_to = 'infinity';
create index population_year on population (year, id) where recorded_to = 'infinity';
create index obligation_prefecture on obligation (left(region_code, 4), due_on, id);
create index obligation_province on obligation (left(region_code, 2), due_on, id);
create index journal_county on journal (region_code, recorded_at, seq);
create index journal_prefecture on journal (left(region_code, 4), recorded_at, seq);
create index journal_province on journal (left(region_code, 2), recorded_at, seq);

-- What held before, for those who ask what was known at a moment or what changed since.
create index resource_return_past on resource_return (area_code, year) where recorded_to <> 'infinity';
create index population_past on population (area_code, year) where recorded_to <> 'infinity';

-- Scorecards as they were published; neither table is ever updated.
create table release (
    id           uuid primary key,
    name         text        not null,
    area_code    text        not null,
    year         integer     not null,
    note         text,
    -- what was known at this moment is in it, and nothing later
    as_of        timestamptz not null,
    regions      integer     not null,
    published_by text        not null,
    constraint release_once unique (area_code, name)
);

create index release_as_of on release (as_of, id);
create index release_county on release (area_code, as_of, id);
create index release_prefecture on release (left(area_code, 4), as_of, id);
create index release_province on release (left(area_code, 2), as_of, id);

create table release_scorecard (
    id         uuid primary key,
    release_id uuid        not null references release,
    area_code  text        not null,
    year       integer     not null,
    as_of      timestamptz not null,
    content    json        not null,
    -- by indicator the last figures that were ever published as settled, in this release or before
    settled    json        not null,
    constraint release_scorecard_once unique (release_id, area_code)
);

create index release_scorecard_last on release_scorecard (year, area_code, as_of);
-- What the watch last saw of every province, and of the nation: until which state of region_state, definitions, targets and rounds, and which
-- transactions it has seen.
create table watched_region (
    area_code text primary key,
    stamp     text        not null,
    seen      pg_snapshot not null,
    seen_at   timestamptz not null
);

-- How every target stood when the watch saw it last. The verdict is absent once no target is left.
create table verdict_state (
    area_code text    not null,
    year      integer not null,
    indicator text    not null,
    version   bigint  not null,
    verdict   text,
    value     text,
    target    text,
    gap       numeric,
    primary key (year, area_code, indicator)
);
