-- Set by a process that decides what becomes of it, and lifts it itself: nobody lifts it by hand before.
alter table order_hold add column decided_on boolean not null default false;
update order_hold set decided_on = true
where lifted_at is null and (cause_key in (select number from cancellation) or cause_key in (select number from order_change));
