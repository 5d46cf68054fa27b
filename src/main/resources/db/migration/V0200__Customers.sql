create table customer (
    number                       varchar(40)    primary key,
    name                         varchar(200)   not null,
    email                        varchar(254),
    phone                        varchar(40),
    street                       varchar(200),
    postcode                     varchar(20),
    city                         varchar(100),
    country                      char(2),
    tier                         varchar(20)    not null,
    payment_terms                varchar(10)    not null,
    credit_limit                 numeric(19, 4) not null check (credit_limit >= 0),
    currency                     char(3)        not null,
    price_list                   varchar(20)    not null,
    vat_number                   varchar(30),
    blocked                      boolean        not null,
    exempt_from_duplicate_check  boolean        not null,
    ship_complete                boolean        not null,
    changed_at                   timestamptz    not null
);

-- Which countries write addresses without a postcode, and what a postcode looks like where that is known.
-- A country that is not listed needs a postcode of any form.
create table country_rule (
    country           char(2) primary key,
    postcode_required boolean not null,
    postcode_pattern  varchar(100)
);

insert into country_rule (country, postcode_required, postcode_pattern) values
    ('GB', true, '[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}'),
    ('DE', true, '[0-9]{5}'),
    ('FR', true, '[0-9]{5}'),
    ('ES', true, '[0-9]{5}'),
    ('IT', true, '[0-9]{5}'),
    ('BE', true, '[0-9]{4}'),
    ('NL', true, '[0-9]{4} ?[A-Z]{2}'),
    ('CH', true, '[0-9]{4}'),
    ('AT', true, '[0-9]{4}'),
    ('DK', true, '[0-9]{4}'),
    ('NO', true, '[0-9]{4}'),
    ('SE', true, '[0-9]{3} ?[0-9]{2}'),
    ('FI', true, '[0-9]{5}'),
    ('PL', true, '[0-9]{2}-[0-9]{3}'),
    ('PT', true, '[0-9]{4}-[0-9]{3}'),
    ('GR', true, '[0-9]{3} ?[0-9]{2}'),
    ('AU', true, '[0-9]{4}'),
    ('CA', true, '[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]'),
    ('US', true, '[0-9]{5}(-[0-9]{4})?'),
    ('JP', true, '[0-9]{3}-?[0-9]{4}'),
    -- Eircodes exist, yet post is addressed and delivered without them.
    ('IE', false, '[A-Z][0-9][0-9W] ?[A-Z0-9]{4}');

insert into country_rule (country, postcode_required)
select country, false
from unnest(array ['AE', 'AG', 'AO', 'AW', 'BF', 'BI', 'BJ', 'BO', 'BS', 'BW', 'BZ', 'CD', 'CF', 'CG', 'CI', 'CK', 'CM', 'DJ', 'DM', 'ER',
    'FJ', 'GD', 'GM', 'GQ', 'GY', 'HK', 'KI', 'KM', 'KN', 'KP', 'ML', 'MO', 'MR', 'MW', 'NR', 'NU', 'QA', 'RW', 'SB', 'SC', 'SL', 'SR',
    'ST', 'SY', 'TD', 'TG', 'TK', 'TO', 'TV', 'UG', 'VU', 'YE', 'ZW']) as country;
