-- Subjects that have become able to take events. The one who says so only adds a row and so never waits for an event that is being
-- handled, whose handler may in turn wait for him; the sweep makes the events due after his commit.
create table inbox_wake_up (
    id      bigint generated always as identity primary key,
    subject varchar(100) not null
);
