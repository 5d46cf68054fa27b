-- Who asked for which pieces to be cancelled, why, from when on, and what became of it.
create table cancellation (
    id             bigint      primary key,
    order_number   text        not null,
    number         text        not null unique,
    asked_by       text        not null check (asked_by in ('CUSTOMER', 'CLERK', 'HOUSE')),
    actor          text        not null,
    reason         text        not null,
    remark         text        check (length(remark) <= 1000),
    state          text        not null check (state in ('ASKED', 'BEING_UNDONE', 'GIVEN_UP', 'CANCELLED', 'DECLINED', 'NOT_POSSIBLE')),
    asked_at       timestamptz not null,
    effective_on   date,
    ended_at       timestamptz,
    to_be_woken    boolean     not null default false
);
create sequence cancellation_seq;
create index cancellation_of_order on cancellation (order_number, id);
-- one at a time: a second wish would be judged on what the first is just changing
create unique index cancellation_under_way on cancellation (order_number) where ended_at is null;
create index cancellation_to_be_woken on cancellation (id) where to_be_woken;

-- Empty for everything that has not left the house.
create table cancellation_line (
    cancellation_id bigint  not null references cancellation,
    line_number     integer not null,
    pieces          integer not null check (pieces > 0),
    primary key (cancellation_id, line_number)
);
