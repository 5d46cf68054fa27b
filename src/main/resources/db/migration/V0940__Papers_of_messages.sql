-- A message may carry a paper, such as a purchase order.
alter table outgoing_message add attachment uuid references document;
