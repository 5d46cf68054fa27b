-- How long the goods will be under way: tells, for a shipment that waits in the warehouse, by when it would arrive.
alter table reservation add transit_days integer not null default 0 check (transit_days >= 0);
