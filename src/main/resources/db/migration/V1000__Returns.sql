-- Whether somebody buys as a consumer, whom the law lets withdraw from what he has bought at a distance.
alter table customer add column consumer boolean not null default false;

-- How goods of an article may come back; an article that is not here is an ordinary one.
create table return_category (
    sku      text primary key,
    category text not null check (category in ('ORDINARY', 'SEALED', 'PERISHABLE', 'BESPOKE'))
);

-- A customer wants to give goods back. The request's own key names it once.
create sequence return_number start with 1000001;
create table goods_return (
    number         text        primary key,
    order_number   text        not null,
    request_key    text        not null unique,
    reason         text        not null,
    wish           text        not null check (wish in ('REFUND', 'ACCOUNT', 'EXCHANGE')),
    condition      text        not null,
    state          text        not null check (state in ('ASKED', 'REFUSED', 'ANNOUNCED', 'RECEIVED', 'SETTLED', 'LOST', 'ABANDONED')),
    sentence       text,
    cause          text,
    damage         text,
    deduction      integer     not null check (deduction between 0 and 100),
    value          numeric(19, 4),
    exchange_order text,
    asked_at       timestamptz not null,
    changed_at     timestamptz not null
);
create index goods_return_of_order on goods_return (order_number);

-- Pieces announced, received, put back on the shelf and written off, line by line.
create table goods_return_line (
    return_number text    not null references goods_return,
    line_number   integer not null,
    sku           text    not null,
    pieces        integer not null check (pieces > 0),
    received      integer check (received between 0 and pieces),
    restocked     integer check (restocked between 0 and received),
    primary key (return_number, line_number)
);
