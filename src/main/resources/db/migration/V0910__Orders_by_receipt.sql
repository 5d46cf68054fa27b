-- The list of all orders, newest first.
create index customer_order_by_receipt on customer_order (received_at desc, id desc);
