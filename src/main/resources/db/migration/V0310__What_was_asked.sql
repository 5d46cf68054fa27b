-- What a line said when it came in: the acknowledgement and the order sheet tell what was changed since.
alter table order_line
    add column asked_sku        text,
    add column asked_quantity   integer,
    add column asked_unit_price numeric(15, 4);

update order_line set asked_sku = sku, asked_quantity = quantity, asked_unit_price = unit_price;

alter table order_line
    alter column asked_quantity set not null;
