--liquibase formatted sql

--changeset simpul:sop-version-draft-edits
--comment: a draft is rewritten as a whole: its revision tells who comes second, the rest tells him who was first
alter table sop_version
    add column revision       integer not null default 0,
    add column edited_by      uuid,
    add column edited_by_name text,
    add column edited_at      timestamptz,
    add constraint sop_version_edited_by_fk foreign key (tenant_id, edited_by) references account (tenant_id, id);
