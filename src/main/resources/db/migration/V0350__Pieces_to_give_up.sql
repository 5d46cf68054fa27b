-- What is to be cancelled of an order once the running work on it is undone.
create table pieces_to_give_up (
    order_number text    not null,
    line_number  integer not null,
    pieces       integer not null check (pieces > 0),
    reason       text    not null,
    primary key (order_number, line_number)
);
