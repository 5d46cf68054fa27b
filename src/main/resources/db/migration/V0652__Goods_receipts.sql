create sequence goods_receipt_seq start 1000001;

create table goods_receipt (
    number        varchar(20)  primary key,
    -- the purchase order as the sender named it, and the one that it is
    order_named   varchar(40)  not null,
    order_number  varchar(20)  references purchase_order,
    delivery_note varchar(60)  not null,
    came_on       date         not null,
    state         varchar(20)  not null check (state in ('ANNOUNCED', 'TAKEN_IN', 'INSPECTED', 'BOOKED', 'SENT_BACK')),
    -- what is wrong with it, for whoever clears it up
    finding       varchar(1000),
    announced_at  timestamptz  not null,
    announced_by  text         not null,
    -- a delivery note is taken once, however often it is announced
    constraint goods_receipt_once unique (order_named, delivery_note)
);
create index goods_receipt_of_order on goods_receipt (order_number);

create table goods_receipt_line (
    number     varchar(20)    not null references goods_receipt,
    line       integer        not null check (line > 0),
    sku        varchar(40)    not null,
    pieces     integer        not null check (pieces > 0),
    -- what the supplier charges for a piece; null if the note does not say
    unit_price numeric(19, 4) check (unit_price >= 0),
    order_line integer,
    -- pieces of it that are looked at at all: what is more goes back
    to_inspect integer        not null check (to_inspect between 0 and pieces),
    accepted   integer        check (accepted >= 0),
    rejected   integer        check (rejected >= 0),
    reason     varchar(200),
    primary key (number, line),
    constraint goods_receipt_article_once unique (number, sku),
    constraint goods_receipt_is_counted check ((accepted is null) = (rejected is null))
);
