-- A carrier is claimed against for what he loses on its way to a customer, or back from him. The occasion is the loss or the return.
alter table carrier_claim
    alter column loss_id drop not null,
    add column occasion text;
update carrier_claim set occasion = loss_id::text;
alter table carrier_claim
    alter column occasion set not null,
    add constraint carrier_claim_occasion_key unique (occasion);
