-- What of orders was to be changed, what it would have meant, and what became of it.
create table order_change (
    id              bigint      primary key,
    order_number    text        not null,
    number          text        not null unique,
    asked_by        text        not null check (asked_by in ('CUSTOMER', 'CLERK')),
    actor           text        not null,
    state           text        not null check (state in ('OFFERED', 'CONFIRMED', 'BEING_UNDONE', 'MADE', 'CHANGED', 'DECLINED', 'EXPIRED', 'NOT_POSSIBLE')),
    asked_at        timestamptz not null,
    valid_until     timestamptz not null,
    ended_at        timestamptz,
    -- typed actions with their version; a new address is struck out once the change has ended
    actions         jsonb       not null,
    offer           jsonb       not null,
    -- of the actions as they were sent: tells a repeat from something else under the same key
    asked_hash      text        not null,
    idempotency_key text        check (length(idempotency_key) <= 200),
    to_be_woken     boolean     not null default false
);
create sequence order_change_seq;
create index order_change_of_order on order_change (order_number, id);
-- one at a time: a second change would be offered on what the first is about to alter
create unique index order_change_under_way on order_change (order_number) where ended_at is null;
create unique index order_change_key on order_change (order_number, actor, idempotency_key) where idempotency_key is not null;
create index order_change_to_be_woken on order_change (id) where to_be_woken;
