-- What a department of the house takes for itself is booked to its cost centre.
alter table customer_order
    add column cost_centre text,
    add constraint cost_centre_of_supplies check ((kind = 'SUPPLY') = (cost_centre is not null));
create index customer_order_of_kind on customer_order (kind, received_at) where kind <> 'SALES';
