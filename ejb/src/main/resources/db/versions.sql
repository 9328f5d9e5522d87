--liquibase formatted sql

--changeset simpul:sop-version-life
--comment: who proposed and who put a version in force, and how its use ended; which one is in force is read from here
alter table sop_version
    add column proposed_by      uuid,
    add column proposed_by_name text,
    add column proposed_at      timestamptz,
    add column proposed_decree  text,
    add column proposed_from    timestamptz,
    add column published_by     text,
    add column retired_at       timestamptz,
    add column withdrawn_at     timestamptz,
    add constraint sop_version_proposed_by_fk foreign key (tenant_id, proposed_by) references account (tenant_id, id),
    add constraint sop_version_proposal_check check ((proposed_by is null) = (proposed_at is null));
