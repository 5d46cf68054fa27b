alter table goods_return drop constraint goods_return_wish_check;
alter table goods_return add constraint goods_return_wish_check check (wish in ('REFUND', 'ACCOUNT', 'EXCHANGE', 'OTHER_GOODS'));

-- What a customer takes in place of what he gives back.
create table goods_return_instead (
    return_number text    not null references goods_return,
    sku           text    not null,
    pieces        integer not null check (pieces > 0),
    primary key (return_number, sku)
);
