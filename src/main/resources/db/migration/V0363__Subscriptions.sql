create sequence subscription_seq;

create table subscription (
    number          text primary key,
    reference       text    not null unique,
    customer_number text    not null,
    months          integer not null check (months between 1 and 24),
    first_due       date    not null,
    next_period     integer not null default 0 check (next_period >= 0),
    lead_days       integer not null check (lead_days >= 0),
    paused_until    date,
    ends_on         date,
    ended           boolean not null default false
);

create table subscription_line (
    number      text        not null references subscription,
    line_number integer     not null,
    sku         varchar(40) not null,
    pieces      integer     not null check (pieces between 1 and 1000000),
    primary key (number, line_number)
);

-- A price holds for deliveries that are due from its day on, until the next one.
create table subscription_price (
    number         text           not null,
    line_number    integer        not null,
    effective_from date           not null,
    unit_price     numeric(15, 4) not null check (unit_price >= 0),
    primary key (number, line_number, effective_from),
    foreign key (number, line_number) references subscription_line
);

-- Each period is ordered once, whoever asks and however often.
create table subscription_period (
    number       text not null references subscription,
    due_on       date not null,
    order_number text unique,
    primary key (number, due_on)
);
