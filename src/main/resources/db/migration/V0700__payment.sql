-- How much of a customer's credit is used, per currency. What is committed is authorised and not yet invoiced.
create table credit_account (
    customer_number text           not null,
    currency        char(3)        not null,
    committed       numeric(19, 4) not null check (committed >= 0),
    open_balance    numeric(19, 4) not null,
    granted         numeric(19, 4) not null,
    primary key (customer_number, currency),
    -- the last word behind the conditional updates: nobody owes more than a limit or a decision has granted
    constraint credit_within_what_was_granted check (committed + open_balance <= granted)
);

-- By what a shipment is covered before it is picked.
create table payment_commitment (
    shipment_number text           primary key,
    order_number    text           not null,
    customer_number text,
    way             text           not null check (way in ('ON_ACCOUNT', 'PREPAYMENT')),
    state           text           not null check (state in ('PROPOSED', 'REQUESTED', 'AUTHORISED', 'PAID', 'CONSUMED', 'RELEASED')),
    amount          numeric(19, 4) not null check (amount >= 0),
    currency        char(3)        not null,
    proposed_by     text,
    changed_at      timestamptz    not null
);
create index payment_commitment_of_order on payment_commitment (order_number);

-- The ledger: what was authorised and what was paid are entries of their own and never overwritten.
create table payment_entry (
    id              bigint         generated always as identity primary key,
    order_number    text           not null,
    shipment_number text,
    kind            text           not null check (kind in ('AUTHORISED', 'AUTHORISATION_RELEASED', 'PAID')),
    amount          numeric(19, 4) not null check (amount > 0),
    currency        char(3)        not null,
    source          text           not null,
    source_id       text           not null,
    actor           text           not null,
    at              timestamptz    not null,
    unique (source, source_id)
);
create index payment_entry_of_order on payment_entry (order_number, id);
