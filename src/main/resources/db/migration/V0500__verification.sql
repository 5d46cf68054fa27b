create sequence finding_seq increment 50;

-- What the checks found in an order, how it was routed, and what was decided on it.
create table finding (
    id               bigint primary key,
    version          integer     not null,
    order_number     text        not null,
    code             text        not null,
    line_number      integer,
    -- what the finding is about, as it stood: a decision holds as long as this stays the same
    subject          text        not null,
    degree           numeric(12, 2),
    sentence         text        not null,
    proposed_action  text,
    proposed_value   text,
    route            text        not null,
    second_person    boolean     not null,
    routing_version  integer     not null,
    decision         text,
    reason           text,
    decided_by       text,
    decided_at       timestamptz,
    confirmed_by     text,
    resolved         boolean     not null
);
create index finding_of_order on finding (order_number) where not resolved;

-- Quantities of released orders, to compare later ones with. Rows are only ever added, so that orders of one article do not wait for each other.
create table quantity_history (
    order_number    text        not null,
    sku             text        not null,
    customer_number text        not null,
    quantity        integer     not null,
    released_at     timestamptz not null,
    primary key (order_number, sku)
);
create index quantity_history_by_customer on quantity_history (sku, customer_number, released_at desc);
create index quantity_history_by_article on quantity_history (sku, released_at desc);

-- What each order asks for, in short: orders of one customer with the same hash are suspected to be one order sent twice.
create table order_fingerprint (
    order_number    text primary key,
    customer_number text        not null,
    content_hash    char(64)    not null,
    received_at     timestamptz not null
);
create index order_fingerprint_by_content on order_fingerprint (customer_number, content_hash, received_at);

create sequence duplicate_group_seq;

create table duplicate_group (
    id              bigint primary key,
    customer_number text        not null,
    opened_at       timestamptz not null,
    resolved_at     timestamptz,
    resolved_by     text
);

create table duplicate_member (
    group_id     bigint  not null references duplicate_group,
    order_number text    not null,
    received_at  timestamptz not null,
    -- false where the goods were already picked when the group was found: such an order stands beside the others for comparison
    frozen       boolean not null,
    -- a clerk's mark, then the decision
    survives     boolean,
    -- the order's process has not yet heard of the decision
    to_be_woken  boolean not null,
    primary key (group_id, order_number)
);
create index duplicate_member_of_order on duplicate_member (order_number);
create index duplicate_member_to_be_woken on duplicate_member (group_id) where to_be_woken;

create sequence information_request_seq increment 50;
create sequence missing_field_seq increment 50;

-- One question to the customer of an order, with one link; an order has at most one open question.
create table information_request (
    id           bigint primary key,
    version      integer     not null,
    order_number text        not null,
    asked_at     timestamptz not null,
    closed_at    timestamptz,
    reminders    integer     not null
);
create unique index information_request_open on information_request (order_number) where closed_at is null;

create table missing_field (
    id             bigint primary key,
    request_id     bigint not null references information_request,
    kind           text   not null,
    line_number    integer,
    blocked_step   text   not null,
    question       text   not null,
    present_value  text,
    proposed_value text,
    finding_id     bigint references finding,
    state          text   not null,
    closed_at      timestamptz,
    answered_by    text
);
create index missing_field_of_request on missing_field (request_id);

-- A process waits here until nothing that blocks its step is missing.
create table information_wait (
    order_number  text        not null,
    blocked_step  text        not null,
    waiting_since timestamptz not null,
    primary key (order_number, blocked_step)
);
