create table supplier (
    number              varchar(40)    primary key,
    name                varchar(200)   not null,
    -- without one, purchase orders to this supplier become tasks
    email               varchar(254),
    street              varchar(200),
    postcode            varchar(20),
    city                varchar(100),
    country             char(2),
    language            char(2)        not null,
    currency            char(3)        not null,
    minimum_order_value numeric(19, 4) not null check (minimum_order_value >= 0),
    -- days of the week on which the supplier takes orders, MON,THU; null is any
    order_days          varchar(27),
    changed_at          timestamptz    not null
);

-- On what terms a supplier sells an article to the house.
create table supplier_article (
    supplier_number varchar(40)    not null references supplier,
    sku             varchar(40)    not null references product,
    pack_size       integer        not null check (pack_size > 0),
    minimum_pieces  integer        not null check (minimum_pieces > 0),
    unit_price      numeric(19, 4) not null check (unit_price >= 0),
    lead_time_days  integer        not null check (lead_time_days >= 0),
    changed_at      timestamptz    not null,
    primary key (supplier_number, sku)
);
create index supplier_article_by_sku on supplier_article (sku);
