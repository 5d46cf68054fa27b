-- Pieces that changes have added to orders, so that an unpaid difference gives up these alone.
create table order_addition (
    id            bigint  generated always as identity primary key,
    order_number  text    not null,
    change_number text    not null,
    line_number   integer not null,
    pieces        integer not null check (pieces > 0)
);
create index order_addition_of_order on order_addition (order_number, id);
