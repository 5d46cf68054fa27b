-- What customers want to know, and what they were answered. Their words and ours stand here and with the messages, and may be erased; kind,
-- times and clerk stay.
create table service_request (
    id             bigint      generated always as identity primary key,
    order_number   text        not null,
    origin         text        not null check (origin in ('MESSAGE', 'DESK')),
    -- A message is one request.
    message_id     bigint      unique references incoming_message,
    kind           text        not null,
    asker          text,
    recipient      text,
    subject        text,
    question       text        not null,
    answers        text,
    state          text        not null check (state in ('OPEN', 'SETTLED')),
    answer         text,
    answer_version integer     not null default 0,
    rule           text,
    asked_at       timestamptz not null,
    settled_how    text,
    settled_by     text,
    settled_at     timestamptz,
    constraint service_request_is_settled_somehow check ((state = 'SETTLED') = (settled_how is not null))
);
create index service_request_of_order on service_request (order_number, state);
create index service_request_by_time on service_request (asked_at);

alter table outgoing_message add column in_reply_to text;
