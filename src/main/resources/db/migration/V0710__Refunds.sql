-- The ledger tells at any time what an order has cost (CHARGED less CHARGE_DROPPED less CREDITED), what came in (PAID less PAYMENT_REVERSED)
-- and what went back (REFUNDED). Goodwill stands apart: it is no part of what the order costs.
alter table payment_entry drop constraint payment_entry_kind_check;
alter table payment_entry add constraint payment_entry_kind_check check (kind in ('AUTHORISED', 'AUTHORISATION_RELEASED', 'CHARGED', 'CHARGE_DROPPED',
    'CREDITED', 'PAID', 'PAYMENT_REVERSED', 'REFUNDED', 'GOODWILL'));
-- How money moved: null where none did.
alter table payment_entry add column method text check (method in ('BANK_TRANSFER', 'CARD', 'CASH', 'ACCOUNT'));
-- The payment that was reversed or refunded.
alter table payment_entry add column payment_id bigint references payment_entry;
update payment_entry set method = 'BANK_TRANSFER' where kind = 'PAID';
create index payment_entry_of_payment on payment_entry (payment_id) where payment_id is not null;

-- Orders that were charged before charges stood in the ledger.
insert into payment_entry (order_number, kind, amount, currency, source, source_id, actor, at)
select order_number, 'CHARGED', sum(amount), currency, 'orderway', gen_random_uuid()::text, 'Orderway', max(changed_at)
  from payment_commitment where state in ('REQUESTED', 'AUTHORISED', 'PAID', 'CONSUMED') and amount > 0
 group by order_number, currency;

-- What goes back to a customer. Order, cause and the cause's own number name it once, however many people ask for it.
create sequence payment_refund_number start with 1000001;
create table payment_refund (
    number       text           primary key,
    order_number text           not null,
    cause        text           not null check (cause in ('CANCELLATION', 'RETURN', 'LOSS', 'DELAY', 'COMPLAINT', 'OVERPAYMENT')),
    cause_number text           not null,
    state        text           not null check (state in ('DETERMINED', 'CARRIED_OUT', 'SETTLED', 'NOTHING_DUE', 'DECLINED')),
    credit       numeric(19, 4) not null check (credit >= 0),
    amount       numeric(19, 4) not null check (amount >= 0),
    currency     char(3)        not null,
    approved_by  text,
    asked_at     timestamptz    not null,
    changed_at   timestamptz    not null,
    unique (order_number, cause, cause_number)
);

-- A refund goes back in parts, one for each payment that it gives back.
create table payment_refund_part (
    refund_number text           not null references payment_refund,
    part          integer        not null check (part > 0),
    payment_id    bigint         not null references payment_entry,
    amount        numeric(19, 4) not null check (amount >= 0),
    state         text           not null check (state in ('OPEN', 'REFUSED', 'REFUNDED', 'DROPPED')),
    attempt       integer        not null,
    refusal       text,
    changed_at    timestamptz    not null,
    primary key (refund_number, part)
);
create index payment_refund_part_of_payment on payment_refund_part (payment_id);
