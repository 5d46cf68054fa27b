-- What a shipment costs is worked out once and kept while its cover is decided.
alter table payment_commitment drop constraint payment_commitment_state_check;
alter table payment_commitment add constraint payment_commitment_state_check
    check (state in ('ASSESSED', 'PROPOSED', 'REQUESTED', 'AUTHORISED', 'PAID', 'CONSUMED', 'RELEASED'));
