-- What came before there were returns was kept and told nobody; it is told now. Rows that come later are told as they are kept.
alter table kept_row add column told boolean not null default true;
update kept_row set told = false where disposition = 'CREDIT' and document not in (select document from incoming_credit);
create index kept_row_untold on kept_row (document) where not told;
