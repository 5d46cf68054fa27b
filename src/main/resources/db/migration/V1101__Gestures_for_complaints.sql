-- What is given beyond what is paid back of the price, and whether it was settled otherwise than agreed.
alter table complaint add column gesture numeric(15, 4) not null default 0 check (gesture >= 0);
alter table complaint add column settled_otherwise boolean not null default false;
