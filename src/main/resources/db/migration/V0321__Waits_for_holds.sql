-- Steps that wait until the holds of their order, or of their shipment, are lifted: rows, so that no wake-up is lost.
create table hold_wait (
    order_number  text        not null,
    -- the shipment that waits; the order's own number where its allocation waits
    subject       text        not null,
    waiting_since timestamptz not null,
    primary key (order_number, subject)
);
