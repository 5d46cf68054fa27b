-- What the table allocation-priority is asked with, and the place that it gave.
alter table backorder
    add customer_number text,
    add net_value       numeric(19, 4) not null default 0,
    add wished_on       date,
    add strategy        text           not null default 'FILL' check (strategy in ('WIN', 'KEEP', 'FILL', 'LOSE')),
    add rank            integer        not null default 0;
drop index backorder_by_rank;

-- Why an order stood where it did: a row for each time that the table said something else than before.
create table allocation_ranking (
    id              bigint         generated always as identity primary key,
    order_number    text           not null,
    ranked_at       timestamptz    not null,
    task_priority   integer        not null,
    days_to_promise integer        not null,
    days_to_wish    integer        not null,
    customer_tier   text           not null,
    days_waiting    integer        not null,
    net_value       numeric(19, 4) not null,
    strategy        text           not null,
    rank            integer        not null,
    reason          text           not null,
    table_version   integer        not null
);
create index allocation_ranking_of_order on allocation_ranking (order_number, id);
