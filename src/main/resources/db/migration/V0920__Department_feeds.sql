-- What concerns a department, written in the transaction of what happened.
create table department_notice (
    id            bigint      generated always as identity primary key,
    department    text        not null,
    -- The entry in the order's timeline.
    event_id      bigint      not null,
    event_type    text        not null,
    order_number  text        not null,
    sentence      text        not null,
    table_version integer     not null,
    at            timestamptz not null,
    -- A department is told once.
    unique (event_id, department)
);

create index department_notice_newest on department_notice (department, id desc);

-- How far each person has read.
create table department_feed_seen (
    user_id   text   primary key,
    notice_id bigint not null
);

-- Lines for the departments' chats; sent afterwards by a sender of its own.
create table department_chat_line (
    id              bigint      generated always as identity primary key,
    department      text        not null,
    text            text        not null,
    state           text        not null check (state in ('WAITING', 'SENT', 'REFUSED')),
    recorded_at     timestamptz not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    failure         text,
    sent_at         timestamptz
);

create index department_chat_line_due on department_chat_line (next_attempt_at, id) where state = 'WAITING';
create index department_chat_line_given_up on department_chat_line (recorded_at) where state = 'REFUSED';
