-- Shipments that were stopped after picking had begun: their goods go back to the shelves once.
create table put_back (
    shipment_number text primary key
);
