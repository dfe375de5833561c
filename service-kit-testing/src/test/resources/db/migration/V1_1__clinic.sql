create table clinic (
    id          uuid primary key,
    version     bigint not null,
    code        text   not null unique,
    name        text   not null,
    region_code text   not null,
    kind        text   not null,
    beds        integer,
    opened_on   date   not null,
    status      text   not null
);

create index clinic_name on clinic (name, id);
create index clinic_opened on clinic (opened_on, id);
create index clinic_region on clinic (region_code);
