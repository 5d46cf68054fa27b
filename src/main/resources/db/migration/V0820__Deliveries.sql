create table delivery (
    shipment_number text primary key,
    version         integer not null,
    tracking_number text unique,
    expected_on     date    not null,
    promised_on     date,
    wait_until      date,
    delivered_at    timestamptz,
    lost_at         timestamptz,
    confirmed_at    timestamptz,
    confirmed_how   text,
    given_up        text
);

-- What carriers told, in whatever order it came. Each once: the inbox sees to that.
create sequence tracking_event_seq increment 50;
create table tracking_event (
    id              bigint primary key,
    shipment_number text        not null references delivery,
    status          text        not null,
    occurred_at     timestamptz not null,
    place           text
);
create index tracking_event_of_shipment on tracking_event (shipment_number, occurred_at);
