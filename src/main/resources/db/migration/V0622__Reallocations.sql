-- Scarce goods are shared anew: what was proposed, which places a planner changed and why, and what became of it.
create table reallocation (
    number      bigint      generated always as identity primary key,
    sku         text,
    state       text        not null check (state in ('PROPOSED', 'NOTHING_SCARCE', 'MOVED', 'DROPPED')),
    asked_by    text        not null,
    asked_at    timestamptz not null,
    changed     boolean     not null default false,
    decided_by  text,
    decided_at  timestamptz
);
-- one is decided on at a time: two would promise the same goods
create unique index reallocation_under_way on reallocation ((true)) where state = 'PROPOSED';

create table reallocation_order (
    number          bigint  not null references reallocation on delete cascade,
    order_number    text    not null,
    place           integer not null,
    strategy        text    not null check (strategy in ('WIN', 'KEEP', 'FILL', 'LOSE')),
    rank            integer not null,
    reason          text    not null,
    table_version   integer not null,
    waits_for       text    not null,
    has             text    not null,
    would_have      text    not null,
    promised_before date,
    promised_after  date,
    primary key (number, order_number)
);

create table reallocation_adjustment (
    number       bigint      not null references reallocation on delete cascade,
    order_number text        not null,
    strategy     text        not null check (strategy in ('WIN', 'KEEP', 'FILL', 'LOSE')),
    reason       text        not null check (length(reason) between 1 and 200),
    actor        text        not null,
    at           timestamptz not null,
    primary key (number, order_number)
);

-- What an order still gets of what was taken from it: it is not lost when what was done for the rest is undone.
alter table backorder add reallocated boolean not null default false;
