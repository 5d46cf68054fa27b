create table inbox_event (
    id          bigint generated always as identity primary key,
    source      varchar(40)  not null,
    event_id    varchar(200) not null,
    type        varchar(60)  not null,
    subject     varchar(100) not null,
    -- json, not jsonb: what a partner sent is kept character by character
    payload     json         not null,
    state       varchar(20)  not null,
    attempts    integer      not null,
    next_try_at timestamptz,
    reason      varchar(500),
    received_at timestamptz  not null,
    settled_at  timestamptz,
    constraint inbox_event_once unique (source, event_id),
    constraint inbox_event_is_tried_until_it_is_settled check ((next_try_at is not null) = (state in ('NEW', 'UNMATCHED_RETRY')))
);

create index inbox_event_due on inbox_event (next_try_at) where next_try_at is not null;
create index inbox_event_subject on inbox_event (subject);
