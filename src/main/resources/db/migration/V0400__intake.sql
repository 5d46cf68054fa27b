-- Article codes that stand for money and not for goods; a company adds its own.
create table charge_code (
    code    text primary key check (code = upper(code)),
    kind    text not null check (kind in ('CARRIAGE', 'CHARGE')),
    meaning text not null
);

insert into charge_code (code, kind, meaning)
values ('POST', 'CARRIAGE', 'Postage'),
       ('DOT', 'CARRIAGE', 'Postage of the web shop'),
       ('C2', 'CARRIAGE', 'Carriage'),
       ('M', 'CHARGE', 'Manual amount'),
       ('D', 'CHARGE', 'Discount'),
       ('BANK CHARGES', 'CHARGE', 'Bank charges'),
       ('AMAZONFEE', 'CHARGE', 'Fee of a market place');

-- Whoever inserts a key first owns it; everyone else gets what the owner got.
-- IDEMPOTENCY_KEY is unique per caller, REFERENCE per channel, DOCUMENT (credits and adjustments of a file) per file format.
create table intake_key (
    kind         text        not null check (kind in ('IDEMPOTENCY_KEY', 'REFERENCE', 'DOCUMENT')),
    scope        text        not null,
    value        text        not null,
    content_hash text        not null,
    order_number text,
    taken_at     timestamptz not null,
    primary key (kind, scope, value)
);

-- Repeats of an order: what was answered from the first one, and what was refused because it said something else.
create table intake_attempt (
    id                 bigint generated always as identity primary key,
    at                 timestamptz not null,
    actor              text        not null,
    channel            text        not null,
    external_reference text,
    idempotency_key    text,
    content_hash       text        not null,
    order_number       text        not null,
    outcome            text        not null check (outcome in ('REPEATED', 'CONFLICTING'))
);
create index intake_attempt_of_order on intake_attempt (order_number, at);

create sequence import_run_seq;

create table import_run (
    id                    bigint primary key,
    version               integer     not null,
    kind                  text        not null,
    file_name             text        not null,
    house_account         text,
    state                 text        not null,
    failure               text,
    submitted_by          text        not null,
    submitted_at          timestamptz not null,
    finished_at           timestamptz,
    answered_date_order   text,
    answered_decimal_mark text,
    format                text,
    charset               text,
    separator             char(1),
    decimal_mark          text,
    date_order            text,
    rows_total            bigint      not null,
    rows_read             bigint      not null,
    value_read            numeric     not null,
    last_line             bigint      not null,
    house_account_needed  boolean     not null,
    created               bigint      not null,
    changed               bigint      not null,
    unchanged             bigint      not null,
    worker                text,
    lease_until           timestamptz,
    starts                integer     not null
);
create index import_run_open on import_run (id) where state in ('WAITING', 'READING', 'SETTLING');

create table import_question (
    import_id bigint not null references import_run,
    topic     text   not null,
    examples  text   not null,
    primary key (import_id, topic)
);

-- The uploaded bytes, so that an import goes on after a crash; deleted when it has ended.
create table import_chunk (
    import_id bigint  not null references import_run,
    number    integer not null,
    bytes     bytea   not null,
    primary key (import_id, number)
);

-- Rows of an order file while it is imported; afterwards the refused rows only.
create table import_row (
    import_id   bigint  not null references import_run,
    line        bigint  not null,
    document    text,
    cells       text[]  not null,
    value       numeric not null,
    disposition text,
    reason      text,
    source      text,
    primary key (import_id, line)
);
create index import_row_of_document on import_row (import_id, document);
create index import_row_refused on import_row (import_id, line) where disposition = 'REFUSED';

-- The rows of an order, credit or adjustment need not stand together in the file.
create table import_document (
    import_id  bigint  not null references import_run,
    document   text    not null,
    first_line bigint  not null,
    row_count  integer not null,
    primary key (import_id, document)
);
create index import_document_next on import_document (import_id, first_line);

-- Keys of master data seen so far in a file: the second row about one thing is refused, not silently the winner.
create table import_key (
    import_id bigint not null references import_run,
    key       text   not null,
    line      bigint not null,
    primary key (import_id, key)
);

create table import_tally (
    import_id   bigint  not null references import_run,
    disposition text    not null,
    row_count   bigint  not null,
    value       numeric not null,
    primary key (import_id, disposition)
);

-- Credits for earlier goods and stock adjustments that came in order files. What is done with credits comes with returns.
create table kept_row (
    id              bigint generated always as identity primary key,
    import_id       bigint         not null references import_run,
    disposition     text           not null check (disposition in ('CREDIT', 'ADJUSTMENT')),
    line            bigint         not null,
    document        text           not null,
    customer_number text,
    document_date   date           not null,
    article         text           not null,
    description     text           not null,
    quantity        integer        not null,
    unit_price      numeric(15, 4) not null,
    currency        char(3)        not null
);
create index kept_row_of_document on kept_row (document);
create index kept_row_of_customer on kept_row (customer_number, document_date);
