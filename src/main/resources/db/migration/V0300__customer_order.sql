create sequence order_number_seq start 1000001 cache 1;

create table customer_order (
    id                  bigint primary key,
    order_number        text        not null unique,
    version             integer     not null,
    state               text        not null,
    channel             text        not null,
    external_reference  text,
    customer_reference  text,
    customer_number     text,
    house_account       boolean     not null,
    document_date       date,
    received_at         timestamptz not null,
    requested_date      date,
    first_promised_date date,
    promised_date       date,
    delivery_wish       text        not null,
    rush_requested      boolean     not null,
    urgency             text        not null,
    shipping_method     text        not null,
    currency            char(3)     not null,
    remark              text,
    bulk                boolean     not null,
    acknowledged        boolean     not null,
    unique (channel, external_reference)
);
create index customer_order_of_customer on customer_order (customer_number, received_at desc);
create index customer_order_by_state on customer_order (state, received_at desc);

-- The one place where an order holds what is about a person; erasable without touching the books.
create table order_party (
    order_id bigint not null references customer_order,
    role     text   not null,
    name     text,
    email    text,
    phone    text,
    street   text,
    postcode text,
    city     text,
    country  text,
    primary key (order_id, role)
);

create table order_line (
    order_id    bigint         not null references customer_order,
    line_number integer        not null,
    kind        text           not null,
    sku         text,
    description text,
    quantity    integer        not null check (quantity > 0),
    cancelled   integer        not null check (cancelled between 0 and quantity),
    unit_price  numeric(15, 4),
    primary key (order_id, line_number)
);
create index order_line_by_sku on order_line (sku);

create sequence shipment_seq increment 50;

create table shipment (
    id              bigint primary key,
    order_id        bigint  not null references customer_order,
    sequence        integer not null,
    shipment_number text    not null unique,
    state           text    not null,
    weight_grams    integer not null check (weight_grams >= 0),
    parcels         integer not null check (parcels >= 0),
    unique (order_id, sequence)
);

create table shipment_line (
    shipment_id bigint  not null references shipment,
    line_number integer not null,
    quantity    integer not null check (quantity > 0),
    primary key (shipment_id, line_number)
);

-- numbers are taken fifty at a time, so that a timeline is written in batches
create sequence order_event_seq increment 50;

create table order_event (
    id           bigint primary key,
    order_number text        not null,
    at           timestamptz not null,
    type         text        not null check (length(type) <= 60),
    detail       text,
    actor        text        not null
);
create index order_event_of_order on order_event (order_number, at);
