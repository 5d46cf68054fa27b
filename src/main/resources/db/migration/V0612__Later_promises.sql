-- The first promise stands on the order and never changes; this is why and when it was made.
alter table customer_order
    add first_promised_at   timestamptz,
    add first_promise_cause text;

-- What was promised afterwards, beside it.
create table later_promise (
    order_number  text        not null,
    version       integer     not null check (version > 1),
    promised_date date        not null,
    cause         text        not null,
    at            timestamptz not null,
    primary key (order_number, version)
);
