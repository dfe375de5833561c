create table programme (
    id         uuid primary key,
    template   text        not null,
    area_code  text collate "C" not null,
    year       integer     not null,
    status     text        not null,
    published_on date,
    content    json        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    constraint programme_taken unique (area_code, year, template)
);

create index programme_year on programme (year, id);
create index programme_area on programme (area_code, id);
