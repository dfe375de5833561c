-- What this service knows of the institutions in the registry; the registry itself leaves these tables empty.
create table institution_copy (
    credit_code    text primary key,
    id             uuid   not null,
    name           text   not null,
    class_code     text   not null,
    level          text   not null,
    grade          text   not null,
    area_code      text   not null,
    status         text   not null,
    closed_on      date,
    successor_code text,
    version        bigint not null
);

create index institution_copy_area on institution_copy (area_code, credit_code);

-- how far each feed of another service has been read
create table feed_cursor (
    feed     text primary key,
    position text not null
);
