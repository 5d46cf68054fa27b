-- What an order is for, and the order it belongs to: a replacement or an exchange names the one that it makes good.
alter table customer_order
    add column kind           text not null default 'SALES',
    add column original_order text,
    add column link_reason    text;
create index customer_order_linked on customer_order (original_order) where original_order is not null;

-- The line of the original order whose pieces this line stands for.
alter table order_line
    add column original_line integer;
