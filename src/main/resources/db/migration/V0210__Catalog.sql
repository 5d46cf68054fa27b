create table product (
    sku               varchar(40)  primary key,
    description       varchar(500) not null,
    weight_grams      integer      not null check (weight_grams >= 0),
    hs_code           varchar(10),
    country_of_origin char(2),
    vat_class         varchar(10)  not null,
    status            varchar(20)  not null,
    reorder_level     integer      not null check (reorder_level >= 0),
    reorder_quantity  integer      not null check (reorder_quantity >= 0),
    supplier          varchar(40),
    lead_time_days    integer      not null check (lead_time_days >= 0),
    changed_at        timestamptz  not null
);

-- A price holds for one customer or for one price list, from a quantity on and between two days (both included; null is open).
create table price (
    id              bigint generated always as identity primary key,
    customer_number varchar(40),
    price_list      varchar(20),
    sku             varchar(40)    not null references product (sku),
    min_quantity    integer        not null check (min_quantity > 0),
    valid_from      date,
    valid_to        date,
    unit_price      numeric(19, 4) not null check (unit_price >= 0),
    currency        char(3)        not null,
    changed_at      timestamptz    not null,
    constraint price_holds_for_a_customer_or_a_list check ((customer_number is null) <> (price_list is null)),
    constraint price_ends_after_it_begins check (valid_to >= valid_from),
    constraint price_once unique nulls not distinct (sku, customer_number, price_list, min_quantity, valid_from)
);
