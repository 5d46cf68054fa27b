create sequence purchase_order_seq start 1000001;

create table purchase_order (
    number          varchar(20)  primary key,
    supplier_number varchar(40)  not null references supplier,
    currency        char(3)      not null,
    -- why it was placed; with it, whoever asks twice places one order
    cause           varchar(100) not null unique,
    state           varchar(20)  not null check (state in ('PLACED', 'APPROVED', 'SENT', 'CONFIRMED', 'COMPLETE', 'CLOSED_SHORT', 'CANCELLED', 'REJECTED')),
    placed_at       timestamptz  not null,
    placed_by       text         not null,
    sent_at         timestamptz,
    mail_failure    varchar(500),
    -- the supplier has been left alone since then, or is to be until then
    quiet_since     date         not null,
    reminders       integer      not null default 0 check (reminders >= 0),
    ended_at        timestamptz
);
create index purchase_order_open on purchase_order (supplier_number) where ended_at is null;

create table purchase_order_line (
    number      varchar(20)    not null references purchase_order,
    line        integer        not null check (line > 0),
    sku         varchar(40)    not null references product,
    description varchar(500)   not null,
    pieces      integer        not null check (pieces > 0),
    unit_price  numeric(19, 4) not null check (unit_price >= 0),
    expected_on date           not null,
    -- more than was ordered may come and be kept
    received    integer        not null default 0 check (received >= 0),
    -- pieces that do not come any more
    closed      integer        not null default 0 check (closed >= 0),
    primary key (number, line),
    constraint purchase_order_line_once unique (number, sku)
);
create index purchase_order_line_by_sku on purchase_order_line (sku);

-- What happened to a purchase order, readable for years.
create table purchase_order_event (
    id     bigint generated always as identity primary key,
    number varchar(20)  not null references purchase_order,
    at     timestamptz  not null,
    text   varchar(100) not null,
    detail varchar(1000),
    actor  text         not null
);
create index purchase_order_event_of on purchase_order_event (number, id);
