create table document (
    id           uuid         primary key default gen_random_uuid(),
    order_number varchar(20)  not null,
    kind         varchar(40)  not null,
    document_key varchar(100) not null,
    issued_at    timestamptz  not null,
    template     varchar(60),
    -- what the template is filled with, as it was when the document was issued
    data         json,
    content      bytea,
    sha256       char(64),
    rendered_at  timestamptz,
    constraint document_once unique (order_number, kind, document_key),
    constraint document_can_be_read check (content is not null or (template is not null and data is not null)),
    constraint document_content_has_a_hash check ((content is null) = (sha256 is null) and (content is null) = (rendered_at is null))
);

create function refuse_to_alter_document() returns trigger language plpgsql as $$
begin
    raise exception 'document % has been rendered and cannot be altered', old.id;
end
$$;

create trigger document_is_final before update on document
    for each row when (old.content is not null) execute function refuse_to_alter_document();
