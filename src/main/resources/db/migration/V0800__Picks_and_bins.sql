-- What a picker has found so far, until the pick is booked; a line that is not named counts as found in full.
create table pick (
    shipment_number text        not null,
    line_number     integer     not null,
    pieces          integer     not null check (pieces >= 0),
    entered_at      timestamptz not null,
    primary key (shipment_number, line_number)
);

create table storage_bin (
    sku text primary key,
    bin text not null check (length(bin) between 1 and 20)
);
