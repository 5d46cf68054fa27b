-- Orders of which the goods in the house are delivered anew once the running work on them is undone.
create table delivery_to_redo (
    order_number text primary key
);
