-- What the house gives although it owes nothing. Order, cause and the cause's own number name it once.
create sequence payment_goodwill_number start with 1000001;
create table payment_goodwill (
    number       text           primary key,
    order_number text           not null,
    cause        text           not null check (cause in ('DELAY', 'LOSS', 'COMPLAINT', 'OTHER')),
    cause_number text           not null,
    state        text           not null check (state in ('DETERMINED', 'GRANTED', 'NOTHING_DUE', 'DECLINED')),
    amount       numeric(19, 4) not null check (amount >= 0),
    currency     char(3)        not null,
    asked_at     timestamptz    not null,
    changed_at   timestamptz    not null,
    unique (order_number, cause, cause_number)
);
