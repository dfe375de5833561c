create table service_certificate (
    id                uuid primary key,
    -- kept to be printed again; looked up by its hash alone
    code              text        not null,
    code_hash         text        not null constraint service_certificate_code_taken unique,
    staff_id          uuid        not null references staff_member (id),
    staff_number      text        not null,
    staff_name        text        not null,
    employer_code     text        not null,
    employer_name     text        not null,
    area_code         text collate "C" not null,
    stretches         json        not null,
    issued_on         date        not null,
    issuer_region     text collate "C" not null,
    issuer_name       text        not null,
    key_id            text        not null,
    signature         text        not null,
    status            text        not null,
    revoked_on        date,
    revocation_reason text,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    constraint service_certificate_revoked check ((status = 'REVOKED') = (revoked_on is not null))
);

create index service_certificate_area on service_certificate (area_code, issued_on, id);
create index service_certificate_staff on service_certificate (staff_id, issued_on, id);
create index service_certificate_employer on service_certificate (employer_code, issued_on, id);
create index service_certificate_issued on service_certificate (issued_on, id);
