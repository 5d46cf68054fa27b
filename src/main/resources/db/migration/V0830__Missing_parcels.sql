-- A parcel is missed when its carrier falls silent, reports it lost, or the customer says that he does not have it. A broken promise is a
-- matter of its own; what customer service decides stands with the loss.
alter table delivery
    drop column promised_on,
    drop column given_up,
    add column handed_over_at  timestamptz not null default now(),
    add column not_received_at timestamptz,
    add column lost_settled_at timestamptz;

create sequence parcel_loss_seq increment 50;
create table parcel_loss (
    id                bigint primary key,
    version           integer     not null,
    shipment_number   text        not null references delivery,
    order_number      text        not null,
    cause             text        not null,
    state             text        not null,
    opened_at         timestamptz not null,
    trace_result      text,
    wait_until        date,
    remedy            text,
    remedy_by         text,
    replacement_order text,
    closed_at         timestamptz,
    turned_up_at      timestamptz,
    found_answer      text,
    found_answer_by   text
);
-- One search at a time for a parcel.
create unique index parcel_loss_open on parcel_loss (shipment_number) where closed_at is null;
create index parcel_loss_of_order on parcel_loss (order_number);

-- Claims against carriers and what came of them: a ledger of its own, never mixed with customers' money.
create sequence carrier_claim_seq increment 50;
create table carrier_claim (
    id              bigint primary key,
    version         integer        not null,
    loss_id         bigint         not null unique references parcel_loss,
    shipment_number text           not null,
    order_number    text           not null,
    carrier         text           not null,
    state           text           not null,
    amount          numeric(15, 4) not null,
    currency        char(3)        not null,
    opened_at       timestamptz    not null,
    reminders       integer        not null
);

create table carrier_claim_entry (
    id        bigint generated always as identity primary key,
    claim_id  bigint         not null references carrier_claim,
    at        timestamptz    not null,
    kind      text           not null check (kind in ('GRANTED', 'RETURNED')),
    amount    numeric(15, 4) not null check (amount > 0),
    currency  char(3)        not null,
    actor     text           not null,
    unique (claim_id, kind)
);
