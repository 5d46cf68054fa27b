create sequence order_hold_seq;

-- What keeps an order or one of its lines from its next step. A hold that was lifted stays for the record.
create table order_hold (
    id             bigint primary key,
    order_number   text        not null,
    -- null where the whole order is held
    line_number    integer,
    type           text        not null,
    reason         text        not null,
    -- set by rules: the same cause holds an order once, also after a person has lifted it
    cause_key      text,
    owner_group    text        not null,
    escalates_to   text        not null,
    policy_version integer     not null,
    -- messages to the customer wait as well
    silent         boolean     not null,
    placed_at      timestamptz not null,
    placed_by      text        not null,
    escalates_at   timestamptz not null,
    escalated_at   timestamptz,
    kept_until     date,
    lifted_at      timestamptz,
    lifted_by      text,
    lifted_why     text,
    -- its process has not yet heard that it was lifted
    to_be_ended    boolean     not null default false,
    check ((lifted_at is null) = (lifted_by is null))
);
create index order_hold_of_order on order_hold (order_number);
create index order_hold_open on order_hold (order_number) where lifted_at is null;
create index order_hold_to_be_ended on order_hold (id) where to_be_ended;
create unique index order_hold_by_rule on order_hold (order_number, cause_key) where cause_key is not null;
create unique index order_hold_by_person on order_hold (order_number, coalesce(line_number, 0), type) where cause_key is null and lifted_at is null;
