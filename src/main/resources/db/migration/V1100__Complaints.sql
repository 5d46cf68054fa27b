create sequence complaint_seq;
create table complaint (
    id              bigint primary key,
    version         integer        not null,
    order_number    text           not null,
    topic           text           not null,
    means           text           not null,
    -- The sender's own.
    reference       text,
    state           text           not null,
    opened_at       timestamptz    not null,
    answer_by       date,
    finding         text,
    clerk           text,
    proposals       integer        not null,
    amount          numeric(15, 4) not null check (amount >= 0),
    currency        char(3)        not null,
    answer          text,
    corrected_order text,
    closed_at       timestamptz,
    unique (means, reference)
);
-- Two clerks who take down the same complaint open one.
create unique index complaint_open on complaint (order_number, topic) where closed_at is null;
create index complaint_of_order on complaint (order_number);

create table complaint_line (
    complaint_id   bigint  not null references complaint,
    line_number    integer not null,
    replace_pieces integer not null check (replace_pieces >= 0),
    primary key (complaint_id, line_number)
);

-- What was said about a complaint stands here and nowhere else, so that it can be erased.
create table complaint_contact (
    id           bigint generated always as identity primary key,
    complaint_id bigint      not null references complaint,
    at           timestamptz not null,
    means        text        not null,
    incoming     boolean     not null,
    author       text        not null,
    body         text        not null
);
create index complaint_contact_of_complaint on complaint_contact (complaint_id);
