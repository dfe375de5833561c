-- The answers to calls made with an Idempotency-Key, stored by the transaction that did the work, kept for 24 hours.
create table idempotent_answer (
    -- SHA-256 of caller, method, path and key
    id          bytea       primary key,
    -- SHA-256 of what else the call said: query, media type, body
    fingerprint bytea       not null,
    status      integer     not null,
    headers     json        not null,
    body        bytea       not null,
    expires_at  timestamptz not null
);

create index idempotent_answer_expiry on idempotent_answer (expires_at);
