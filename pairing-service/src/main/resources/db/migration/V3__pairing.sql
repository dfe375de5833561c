create table pairing (
    id                uuid primary key,
    programme_id      uuid        not null references programme (id),
    programme_area    text collate "C" not null,
    supporter_id      uuid        not null references institution (id),
    supporter_code    text        not null,
    supporter_area    text collate "C" not null,
    supporter         json        not null,
    recipient_id      uuid        not null references institution (id),
    recipient_code    text        not null,
    recipient_area    text collate "C" not null,
    recipient         json        not null,
    start_on          date        not null,
    end_on            date        not null,
    modes             json        not null,
    designated_on     date,
    plans             json        not null,
    agreement         json,
    signatures        json        not null,
    signed_on         date,
    status            text        not null,
    withdrawal_reason text,
    version           bigint      not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    updated_at        timestamptz not null,
    updated_by        text        not null
);

-- the same two are paired once in a programme, unless the first try was withdrawn
create unique index pairing_taken on pairing (programme_id, supporter_id, recipient_id) where status <> 'WITHDRAWN';
create index pairing_recipient_area on pairing (recipient_area, id);
create index pairing_supporter_area on pairing (supporter_area, id);
create index pairing_start on pairing (start_on, id);
create index pairing_programme on pairing (programme_id, recipient_area, id);
create index pairing_recipient on pairing (recipient_id);
