create table consignment (
    shipment_number text primary key,
    version         integer not null,
    send_instead    boolean not null,
    collected       boolean not null,
    tracking_url    text,
    expected_on     date
);

-- What carriers answered, one row for each attempt that came to an answer.
create table carrier_booking (
    shipment_number text        not null references consignment,
    attempt         integer     not null check (attempt > 0),
    service         text        not null,
    transit_days    integer     not null check (transit_days >= 0),
    carrier         text,
    tracking_number text,
    refusal         text,
    answered_at     timestamptz not null,
    primary key (shipment_number, attempt),
    check ((tracking_number is null) = (refusal is not null))
);
create unique index carrier_booking_tracking_number on carrier_booking (tracking_number);

create sequence house_tracking_number_seq start 1000001 maxvalue 99999999;
