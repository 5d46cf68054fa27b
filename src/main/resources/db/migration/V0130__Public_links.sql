create table public_link (
    id           bigint generated always as identity primary key,
    -- SHA-256 of the token: whoever reads this table can open no link
    token_hash   bytea        not null unique,
    purpose      varchar(40)  not null,
    order_number varchar(20)  not null,
    subject_key  varchar(100) not null,
    issued_at    timestamptz  not null,
    expires_at   timestamptz  not null,
    used_at      timestamptz,
    revoked_at   timestamptz
);

create index public_link_subject on public_link (order_number, purpose, subject_key);
