-- Articles of which something else is to come than was expected: the promises that rest on it have to be looked at.
create table promise_check (
    id          bigint  generated always as identity primary key,
    sku         text    not null,
    cause       text    not null,
    by_supplier boolean not null,
    -- the number of the last order that was looked at
    looked_upto bigint  not null default 0,
    transaction xid8    not null default pg_current_xact_id()
);
create index promise_check_of_article on promise_check (sku);
