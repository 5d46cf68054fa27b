create table stock (
    sku      text    primary key,
    on_hand  integer not null check (on_hand >= 0),
    reserved integer not null check (reserved >= 0),
    -- the last word against overselling, behind the locks and conditions of the code
    constraint stock_never_oversold check (reserved <= on_hand)
);

create table stock_movement (
    id              bigint      generated always as identity primary key,
    sku             text        not null references stock,
    at              timestamptz not null,
    cause           text        not null,
    on_hand_change  integer     not null,
    reserved_change integer     not null,
    shipment_number text,
    reason          text        check (length(reason) <= 200),
    actor           text        not null
);
create index stock_movement_of_article on stock_movement (sku, at);
create unique index stock_opens_once on stock_movement (sku) where cause = 'OPENING';

create table reservation (
    shipment_number text        not null,
    line_number     integer     not null,
    order_number    text        not null,
    sku             text        not null references stock,
    pieces          integer     not null check (pieces >= 0),
    state           text        not null check (state in ('HELD', 'RELEASED', 'CONSUMED')),
    opened_at       timestamptz not null,
    primary key (shipment_number, line_number)
);
create index reservation_held_for_order on reservation (order_number) where state = 'HELD';
create index reservation_held on reservation (opened_at) where state = 'HELD';

-- An order that waits for goods; the row is written in the transaction in which its process begins to wait.
create table backorder (
    order_number text        primary key,
    state        text        not null check (state in ('WAITING', 'WOKEN')),
    since        timestamptz not null,
    priority     integer     not null,
    complete     boolean     not null
);
create index backorder_by_rank on backorder (priority desc, since) where state = 'WAITING';

create table backorder_line (
    order_number text    not null references backorder on delete cascade,
    line_number  integer not null,
    sku          text    not null,
    pieces       integer not null check (pieces > 0),
    primary key (order_number, line_number)
);
create index backorder_line_by_article on backorder_line (sku);
