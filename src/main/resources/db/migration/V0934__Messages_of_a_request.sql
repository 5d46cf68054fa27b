-- A customer who writes again before he is answered belongs to his open request: how many messages it has, and how many of them whoever wrote
-- the answer had before him.
alter table service_request add column messages integer not null default 1 check (messages > 0);
alter table service_request add column answered_messages integer not null default 0;
