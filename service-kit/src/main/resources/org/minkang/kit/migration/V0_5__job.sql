-- Work that takes longer than a call, with the rights of who asked for it. It survives a restart: whoever holds the lease runs it.
create table job (
    id           uuid primary key,
    kind         text        not null,
    status       text        not null,
    caller       json        not null,
    parameters   json        not null,
    attempts     integer     not null default 0,
    lease_until  timestamptz,
    rows_read    bigint      not null default 0,
    rows_valid   bigint      not null default 0,
    rows_written bigint      not null default 0,
    result       json,
    errors       json,
    error_count  bigint      not null default 0,
    failure      text,
    created_at   timestamptz not null,
    finished_at  timestamptz
);

create index job_open on job (created_at) where finished_at is null;
create index job_finished on job (finished_at);

-- The file a job works on, as it came in; gone once the job is finished.
create table job_part (
    job_id uuid    not null references job on delete cascade,
    part   integer not null,
    bytes  bytea   not null,
    primary key (job_id, part)
);

-- spreadsheets are compressed already
alter table job_part alter column bytes set storage external;
