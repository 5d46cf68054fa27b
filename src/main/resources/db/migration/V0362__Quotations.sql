create table quotation (
    order_number text primary key,
    state        text        not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    valid_until  timestamptz not null,
    answered_at  timestamptz,
    check ((state = 'OFFERED') = (answered_at is null))
);
