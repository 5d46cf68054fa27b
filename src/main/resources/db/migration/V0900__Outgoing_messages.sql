-- What customers are told: recorded in the order's transaction, delivered afterwards by a sender of its own.
create table outgoing_message (
    id              bigint      generated always as identity primary key,
    order_number    text        not null,
    step            text        not null,
    occasion        text        not null,
    -- Never changed, so that a mail server and a reader can tell a repeat.
    message_id      text        not null,
    recipient       text,
    bulk            boolean     not null,
    state           text        not null check (state in ('WAITING', 'SENT', 'REFUSED', 'WITHOUT_ADDRESS', 'KEPT')),
    -- What the template says; given up once the words themselves are kept.
    template_data   jsonb,
    recorded_at     timestamptz not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    failure         text,
    sent_at         timestamptz,
    subject         text,
    body            text,
    -- A customer is told once.
    unique (order_number, step, occasion)
);

create index outgoing_message_due on outgoing_message (bulk, next_attempt_at, id) where state = 'WAITING';
create index outgoing_message_refused on outgoing_message (recorded_at) where state = 'REFUSED';
