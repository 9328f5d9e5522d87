--liquibase formatted sql

--changeset simpul:sop-version-draft-edits
--comment: a draft is rewritten as a whole: its revision tells who comes second, the rest tells him who was first
alter table sop_version
    add column revision       integer not null default 0,
    add column edited_by      uuid,
    add column edited_by_name text,
    add column edited_at      timestamptz,
    add constraint sop_version_edited_by_fk foreign key (tenant_id, edited_by) references account (tenant_id, id);

--changeset simpul:replaced-text-table
--comment: texts of a draft that another replaced knowingly, the latest twenty of each draft; listed per draft, newest first
create table replaced_text (
    tenant_id   uuid        not null references tenant,
    id          uuid        not null,
    version_id  uuid        not null,
    document    text        not null,
    written_by  text,
    written_at  timestamptz not null,
    replaced_by text        not null,
    replaced_at timestamptz not null,
    primary key (tenant_id, id),
    constraint replaced_text_version_fk foreign key (tenant_id, version_id) references sop_version (tenant_id, id)
);
create index replaced_text_version on replaced_text (tenant_id, version_id, replaced_at);
alter table replaced_text enable row level security, force row level security;
create policy office on replaced_text using (tenant_id = (select sec.tenant()));
