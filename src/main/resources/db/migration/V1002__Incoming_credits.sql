alter table payment_refund drop constraint payment_refund_cause_check;
alter table payment_refund add constraint payment_refund_cause_check
    check (cause in ('CANCELLATION', 'RETURN', 'LOSS', 'DELAY', 'COMPLAINT', 'ALLOWANCE', 'OVERPAYMENT'));

-- Money that the wholesaler's file gives a customer back, document by document, until each row has its order or is settled elsewhere.
create table incoming_credit (
    number          integer     generated always as identity primary key,
    document        text        not null unique,
    customer_number text,
    document_date   date        not null,
    currency        text        not null,
    state           text        not null check (state in ('OPEN', 'MATCHED', 'CLOSED')),
    closed_as       text,
    received_at     timestamptz not null,
    changed_at      timestamptz not null
);
create index incoming_credit_open on incoming_credit (number) where state = 'OPEN';

create table incoming_credit_row (
    credit_number integer not null references incoming_credit,
    row           integer not null,
    article       text    not null,
    description   text    not null,
    quantity      integer not null,
    unit_price    numeric not null,
    goods         boolean not null,
    order_number  text,
    return_number text,
    sentence      text,
    primary key (credit_number, row)
);

alter table goods_return add column credit_document text;
