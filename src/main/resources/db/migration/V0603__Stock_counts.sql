-- What was counted, or is to be; a correction is a difference that somebody states without a count.
create sequence stock_count_number start 1001;

create table stock_count (
    number     text        primary key,
    sku        text        not null references stock,
    kind       text        not null check (kind in ('COUNT', 'CORRECTION')),
    state      text        not null check (state in ('ORDERED', 'COUNTED', 'BOOKED', 'DROPPED')),
    reason     text        not null check (length(reason) between 1 and 200),
    asked_by   text        not null,
    asked_at   timestamptz not null,
    -- names what came in from outside, so that it comes in once
    source_key text        unique,
    counted    integer     check (counted >= 0),
    -- what the books said at the moment of counting; the difference is booked, whatever has moved since
    books      integer     check (books >= 0),
    difference integer,
    counted_by text,
    counted_at timestamptz,
    signed_by  text,
    ended_at   timestamptz,
    constraint stock_count_knows_its_difference check (state in ('ORDERED', 'DROPPED') or difference is not null and counted_by is not null),
    constraint stock_count_is_signed_by_another check (signed_by <> counted_by),
    constraint stock_count_ends check ((state in ('BOOKED', 'DROPPED')) = (ended_at is not null))
);
create unique index stock_count_ordered_once on stock_count (sku) where state = 'ORDERED';
create index stock_count_of_article on stock_count (sku, asked_at);
