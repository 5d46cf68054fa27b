-- Files that came from outside, as they came. Unlike papers of our own they may be erased.
create table attachment (
    id         uuid        primary key default gen_random_uuid(),
    owner      varchar(80) not null,
    file_name  text        not null,
    media_type text        not null,
    content    bytea       not null,
    kept_at    timestamptz not null
);
create index attachment_of_owner on attachment (owner);
