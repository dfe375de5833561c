-- Years that an operator loaded; each takes the place of the shipped one.
create table calendar_year (
    year      integer primary key,
    id        uuid        not null,
    holidays  json        not null,
    workdays  json        not null,
    source    text        not null,
    version   bigint      not null,
    loaded_at timestamptz not null,
    loaded_by text        not null
);
