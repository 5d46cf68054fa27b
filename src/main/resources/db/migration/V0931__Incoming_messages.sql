-- What customers write, each once. Names, addresses and words stand here and nowhere else, and may be erased.
create table incoming_message (
    id            bigint      generated always as identity primary key,
    source        text        not null,
    -- What its source calls it: the Message-ID of a mail.
    message_key   text        not null,
    content_hash  char(64)    not null,
    kind          text        not null check (kind in ('CUSTOMER', 'AUTOMATIC', 'BOUNCE')),
    state         text        not null check (state in ('NEW', 'ASSIGNED', 'UNCLEAR', 'DROPPED', 'KEPT')),
    message_id    text,
    -- Message-IDs that it answers, the nearest first, with blanks between.
    answers       text        not null,
    sender        text,
    sender_name   text,
    subject       text,
    body          text        not null,
    -- What was left out, in a sentence for people.
    left_out      text,
    named_order   text,
    request_kind  text,
    bounced       text,
    bounce_reason text,
    sent_at       timestamptz,
    received_at   timestamptz not null,
    order_number  text,
    matched_by    text,
    confidence    text,
    -- Order numbers that it may be about, with blanks between.
    candidates    text,
    settled_by    text,
    settled_at    timestamptz,
    drop_reason   text,
    constraint incoming_message_once unique (source, message_key),
    constraint incoming_message_is_on_its_order check ((state = 'ASSIGNED') = (order_number is not null))
);
create index incoming_message_of_order on incoming_message (order_number) where order_number is not null;
create index incoming_message_by_state on incoming_message (state, id);

-- Whose order a message is about may follow from the address that it comes from, or from the message of ours that it answers.
create index order_party_by_email on order_party (lower(email));
create index outgoing_message_by_message_id on outgoing_message (message_id);
