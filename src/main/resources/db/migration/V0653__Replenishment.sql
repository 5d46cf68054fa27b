create sequence replenishment_seq start 1000001;

create table replenishment (
    number     varchar(20) primary key,
    cause      varchar(20) not null check (cause in ('DAILY', 'LARGE_ORDER', 'BY_HAND')),
    started_at timestamptz not null
);

-- What should be bought of an article, until it is ordered or struck.
create table purchase_suggestion (
    number          varchar(20) not null references replenishment,
    sku             varchar(40) not null references product,
    supplier_number varchar(40),
    -- pieces in the house, on their way and owed to customers when it was worked out
    projected       integer     not null,
    reorder_level   integer     not null,
    pieces          integer     check (pieces > 0),
    -- why it cannot be ordered
    problem         varchar(500),
    state           varchar(10) not null check (state in ('OPEN', 'ORDERED', 'STRUCK')),
    -- who has changed the pieces; null if nobody has
    changed_by      text,
    purchase_order  varchar(20) references purchase_order,
    primary key (number, sku)
);
-- Two runs never suggest the same article at once.
create unique index purchase_suggestion_open on purchase_suggestion (sku) where state = 'OPEN';

-- Until when it was looked for large orders that wait for goods.
create table large_order_watch (
    looked_at timestamptz not null,
    only_row  boolean     not null default true unique check (only_row)
);
insert into large_order_watch (looked_at) values (now());

-- a run, a supplier and an article together are longer than what people write
alter table purchase_order alter column cause type varchar(200);
