-- What of an order's lines was promised though it was not reserved: nobody who comes later is promised the same pieces.
create table promised_goods (
    order_number text        not null,
    line_number  integer     not null,
    sku          text        not null,
    pieces       integer     not null check (pieces > 0),
    -- when the goods have to be in the house for the promise to hold
    in_house_on  date        not null,
    -- when goods would be in the house that have to be bought; null where all of them are to come already
    restocked_on date,
    -- the order's place among those that want goods, for as long as it has none in the queue
    strategy     text        not null,
    rank         integer     not null,
    since        timestamptz not null,
    primary key (order_number, line_number)
);
create index promised_goods_of_article on promised_goods (sku);
