-- The ledger is what changes stock: a movement is written and stays as it is, and the stock follows it by trigger, one row for each movement. Nobody
-- writes the figures of stock by hand, and what is reserved is what the reservations hold.

do $$
begin
    if exists (select 1 from stock left join stock_movement movement using (sku) group by stock.sku
               having stock.on_hand <> coalesce(sum(on_hand_change), 0) or stock.reserved <> coalesce(sum(reserved_change), 0)) then
        raise exception 'Stock differs from the sum of its movements; set it right before this release is installed.';
    end if;
end $$;

-- what the reservations of the article hold; kept beside reserved, which the movements say, so that comparing the two costs no sum
alter table stock add held integer not null default 0 check (held >= 0);
update stock set held = (select coalesce(sum(pieces), 0) from reservation r where r.sku = stock.sku and r.state = 'HELD');

alter table stock_movement
    add constraint stock_movement_actor check (actor <> ''),
    add constraint stock_movement_says_what_its_cause_says check (
        case cause
            when 'OPENING' then on_hand_change >= 0 and reserved_change = 0
            when 'RECEIPT' then on_hand_change > 0 and reserved_change = 0
            when 'RETURNED' then on_hand_change > 0 and reserved_change = 0
            when 'WRITTEN_OFF' then on_hand_change < 0 and reserved_change = 0
            when 'CORRECTION' then on_hand_change <> 0 and reserved_change = 0
            when 'RESERVED' then on_hand_change = 0 and reserved_change > 0
            when 'RELEASED' then on_hand_change = 0 and reserved_change < 0
            when 'SHORT_PICK' then on_hand_change < 0 and reserved_change = on_hand_change
            when 'HANDED_OVER' then on_hand_change < 0 and reserved_change = on_hand_change
            else false
        end),
    add constraint stock_movement_has_its_reason check (
        case when cause in ('RESERVED', 'RELEASED', 'SHORT_PICK', 'HANDED_OVER') then shipment_number is not null
             when cause = 'OPENING' then true
             else coalesce(reason, '') <> '' end);

create function stock_refuses_the_change() returns trigger language plpgsql as $$
begin
    raise exception '%', tg_argv[0] using errcode = 'integrity_constraint_violation';
end $$;

create trigger stock_movement_stays before update or delete or truncate on stock_movement
    for each statement execute function stock_refuses_the_change('A movement of stock is never changed or taken out; book another one.');

create trigger stock_begins_at_nothing before insert on stock for each row when (new.on_hand <> 0 or new.reserved <> 0 or new.held <> 0)
    execute function stock_refuses_the_change('Stock begins at nothing; book a movement.');

-- at depth 0 a statement of its own writes stock, deeper a movement or a reservation does
create trigger stock_changes_by_movement before update of sku, on_hand, reserved, held on stock for each row when (pg_trigger_depth() = 0)
    execute function stock_refuses_the_change('Stock changes by movements only; book one.');

create function stock_follows_movement() returns trigger language plpgsql as $$
begin
    update stock set on_hand = on_hand + new.on_hand_change, reserved = reserved + new.reserved_change where sku = new.sku;
    return null;
end $$;

create trigger stock_follows_movement after insert on stock_movement for each row execute function stock_follows_movement();

create function stock_knows_what_is_held() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.state = 'HELD' then
        update stock set held = held - old.pieces where sku = old.sku;
    end if;
    if tg_op <> 'DELETE' and new.state = 'HELD' then
        update stock set held = held + new.pieces where sku = new.sku;
    end if;
    return null;
end $$;

create trigger stock_knows_what_is_held after insert or delete or update of sku, pieces, state on reservation
    for each row execute function stock_knows_what_is_held();

create trigger reservation_is_not_emptied before truncate on reservation
    for each statement execute function stock_refuses_the_change('Reservations are released one by one.');

create function stock_reserves_what_is_held() returns trigger language plpgsql as $$
begin
    if exists (select 1 from stock where sku = new.sku and reserved <> held) then
        raise exception 'What is reserved of % is not what its reservations hold.', new.sku
            using errcode = 'integrity_constraint_violation', constraint = 'stock_reserves_what_is_held';
    end if;
    return null;
end $$;

-- asked at the end of the transaction, because movement and reservation are written one after the other
create constraint trigger stock_reserves_what_is_held after update on stock deferrable initially deferred for each row
    when (new.reserved <> new.held) execute function stock_reserves_what_is_held();

do $$
begin
    if exists (select 1 from stock where reserved <> held) then
        raise exception 'What is reserved differs from what reservations hold; set it right before this release is installed.';
    end if;
end $$;
