-- Holds one row once the demo company has moved in; a start that was cut off before then goes on where it stopped.
create table demo_company (
    moved_in_at timestamptz not null
);
