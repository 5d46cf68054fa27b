-- What suppliers still have to deliver, as the purchase orders say; a line that is delivered or given up has no row.
create table incoming_goods (
    purchase_order_number text    not null check (length(purchase_order_number) between 1 and 40),
    line_number           integer not null check (line_number > 0),
    sku                   text    not null,
    pieces                integer not null check (pieces between 1 and 1000000),
    expected_on           date    not null,
    primary key (purchase_order_number, line_number)
);
create index incoming_goods_of_article on incoming_goods (sku, expected_on);
