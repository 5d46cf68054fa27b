-- A promise that will not be kept, and how the customer was told, asked and compensated. What the customer chose and what a manager found out
-- stays; nothing here is about a person.
create sequence order_delay_seq increment 50;
create table order_delay (
    id             bigint primary key,
    version        integer     not null,
    order_number   text        not null,
    trigger        text        not null,
    opened_at      timestamptz not null,
    promised_on    date,
    new_date       date,
    cause          text,
    notices        integer     not null,
    told_date      date,
    asked          boolean     not null,
    answer         text,
    answer_by      text,
    compensation   text,
    granted        boolean,
    arrived_at     timestamptz,
    reviewed_cause text,
    prevention     text,
    closed_at      timestamptz
);
-- One handling at a time for an order: the engine does not keep business keys apart.
create unique index order_delay_open on order_delay (order_number) where closed_at is null;
create index order_delay_of_order on order_delay (order_number, id);
