-- the day since which a telemedicine link with a work system is in force, kept by the links themselves
alter table pairing add column telemedicine_since date;

create table activity (
    id              uuid primary key,
    pairing_id      uuid        not null references pairing (id),
    supporter_code  text        not null,
    supporter_area  text collate "C" not null,
    supporter       json        not null,
    recipient_code  text        not null,
    recipient_area  text collate "C" not null,
    recipient       json        not null,
    kind            text        not null,
    field           text        not null,
    held_on         date        not null,
    place           text        not null,
    persons_reached integer     not null,
    note            text,
    status          text        not null,
    return_reason   text,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index activity_pairing on activity (pairing_id, held_on, id);
create index activity_recipient_area on activity (recipient_area, held_on, id);
create index activity_supporter_area on activity (supporter_area, held_on, id);
create index activity_held on activity (held_on, id);

create table contribution (
    id              uuid primary key,
    pairing_id      uuid           not null references pairing (id),
    supporter_code  text           not null,
    supporter_area  text collate "C" not null,
    supporter       json           not null,
    recipient_code  text           not null,
    recipient_area  text collate "C" not null,
    recipient       json           not null,
    kind            text           not null,
    amount          numeric(18, 2) not null,
    asset_name      text,
    asset_quantity  integer,
    given_on        date           not null,
    status          text           not null,
    return_reason   text,
    version         bigint         not null,
    created_at      timestamptz    not null,
    updated_at      timestamptz    not null,
    constraint contribution_asset check ((asset_name is null) = (asset_quantity is null))
);

create index contribution_pairing on contribution (pairing_id, given_on, id);
create index contribution_recipient_area on contribution (recipient_area, given_on, id);
create index contribution_supporter_area on contribution (supporter_area, given_on, id);
create index contribution_given on contribution (given_on, id);

create table training_place (
    id              uuid primary key,
    pairing_id      uuid           not null references pairing (id),
    supporter_code  text           not null,
    supporter_area  text collate "C" not null,
    supporter       json           not null,
    recipient_code  text           not null,
    recipient_area  text collate "C" not null,
    recipient       json           not null,
    kind            text           not null,
    discipline      text           not null,
    places          integer        not null,
    persons         integer        not null,
    start_on        date           not null,
    end_on          date           not null,
    fee             numeric(18, 2) not null,
    version         bigint         not null,
    created_at      timestamptz    not null,
    updated_at      timestamptz    not null,
    constraint training_place_free check (kind <> 'FREE_FELLOWSHIP' or fee = 0),
    constraint training_place_persons check (persons <= places)
);

create index training_place_pairing on training_place (pairing_id, start_on, id);
create index training_place_recipient_area on training_place (recipient_area, start_on, id);
create index training_place_supporter_area on training_place (supporter_area, start_on, id);
create index training_place_start on training_place (start_on, id);

create table telemedicine_link (
    id                uuid primary key,
    pairing_id        uuid        not null references pairing (id),
    supporter_code    text        not null,
    supporter_area    text collate "C" not null,
    supporter         json        not null,
    recipient_code    text        not null,
    recipient_area    text collate "C" not null,
    recipient         json        not null,
    established_on    date        not null,
    system_title      text,
    system_adopted_on date,
    services          json        not null,
    ended_on          date,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    constraint telemedicine_link_system check ((system_title is null) = (system_adopted_on is null))
);

-- a pairing has one link at a time
create unique index telemedicine_link_open on telemedicine_link (pairing_id) where ended_on is null;
create index telemedicine_link_pairing on telemedicine_link (pairing_id, established_on, id);
create index telemedicine_link_recipient_area on telemedicine_link (recipient_area, established_on, id);
create index telemedicine_link_supporter_area on telemedicine_link (supporter_area, established_on, id);
create index telemedicine_link_established on telemedicine_link (established_on, id);
