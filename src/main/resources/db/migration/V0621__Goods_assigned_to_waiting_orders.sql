-- Goods that came in are assigned to waiting orders at once; each order's process reserves what is assigned to it when its turn comes. Until then
-- nobody else gets them.
alter table backorder_line add assigned integer not null default 0, add constraint backorder_line_assigned check (assigned between 0 and pieces);
alter table backorder add woken_at timestamptz;

alter table stock add assigned integer not null default 0 check (assigned >= 0);
alter table stock drop constraint stock_never_oversold;
-- the last word against overselling, behind the locks and conditions of the code
alter table stock add constraint stock_never_oversold check (reserved + assigned <= on_hand);

create trigger stock_assigned_by_queue before update of assigned on stock for each row when (pg_trigger_depth() = 0)
    execute function stock_refuses_the_change('What is assigned of an article follows from the queue of waiting orders.');

-- one change of the stock for each statement and article, however many orders it is about
create function stock_knows_what_is_assigned() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        update stock set assigned = assigned + change.pieces
        from (select sku, sum(pieces) as pieces
              from (select sku, assigned as pieces from after union all select sku, -assigned from before) as both_sides group by sku) as change
        where stock.sku = change.sku and change.pieces <> 0;
    else
        update stock set assigned = assigned - change.pieces from (select sku, sum(assigned) as pieces from before group by sku) as change
        where stock.sku = change.sku and change.pieces <> 0;
    end if;
    return null;
end $$;

create trigger stock_knows_what_is_assigned after update on backorder_line referencing old table as before new table as after
    for each statement execute function stock_knows_what_is_assigned();
create trigger stock_knows_what_is_not_assigned_any_more after delete on backorder_line referencing old table as before
    for each statement execute function stock_knows_what_is_assigned();

create function backorder_line_begins_without_goods() returns trigger language plpgsql as $$
begin
    raise exception 'Goods are assigned to an order that stands in the queue.' using errcode = 'integrity_constraint_violation';
end $$;
create trigger backorder_line_begins_without_goods before insert on backorder_line for each row when (new.assigned <> 0)
    execute function backorder_line_begins_without_goods();

-- Articles of which something became free while orders wait for them, with the place in the queue up to which it was given out; no place: from the
-- first on. They are given out once those that wait for the article were ranked anew. As long as an article stands here, what is free of it belongs to those that wait.
create table stock_to_assign (
    sku            text    primary key,
    ranked         boolean not null default false,
    after_strategy text,
    after_rank     integer,
    after_since    timestamptz,
    after_order    text
);
