alter table payment_refund drop constraint payment_refund_cause_check;
alter table payment_refund add constraint payment_refund_cause_check
    check (cause in ('CANCELLATION', 'RETURN', 'LOSS', 'DELAY', 'COMPLAINT', 'ALLOWANCE', 'OVERPAYMENT', 'REPLACEMENT'));

-- For which pieces of a replacement that are not sent its customer gets the money: each piece once.
create table replacement_not_sent (
    order_number text    not null,
    turn         integer not null,
    line_number  integer not null,
    pieces       integer not null check (pieces > 0),
    primary key (order_number, turn, line_number)
);
