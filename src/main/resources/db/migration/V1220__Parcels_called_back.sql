-- What a carrier was asked to bring back: each parcel once, under one key. The carrier's reason is free text.
create table parcel_intercept (
    shipment_number text        primary key references delivery,
    cause           text        not null,
    asked_at        timestamptz not null,
    answer          text        check (answer in ('ACCEPTED', 'REFUSED', 'TOO_LATE', 'NOT_POSSIBLE')),
    reason          text        check (length(reason) <= 300),
    answered_at     timestamptz
);
create index parcel_intercept_of_cause on parcel_intercept (cause);

alter table delivery add column called_back_at timestamptz;
