-- What one piece of an article of the house's own is made of.
create table bill_of_materials (
    sku           varchar(40) not null references product,
    component_sku varchar(40) not null references product,
    pieces        integer     not null check (pieces between 1 and 10000),
    primary key (sku, component_sku),
    check (sku <> component_sku)
);
create index bill_of_materials_by_component on bill_of_materials (component_sku);

-- What an order of components is to make of them, and what it made.
create table work_order (
    reference    text primary key,
    order_number text unique,
    sku          text    not null,
    pieces       integer not null check (pieces between 1 and 1000000),
    made         integer check (made between 0 and pieces),
    shortfall    text,
    made_at      timestamptz,
    check ((made is null) = (made_at is null))
);
