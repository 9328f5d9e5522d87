--liquibase formatted sql

--changeset simpul:migration-second-person
--comment: where an office wants two people, one proposes a migration and another confirms it; a proposal and one that runs can be called off. At most one of an SOP is open
alter table migration
    add column confirmed_by      uuid,
    add column confirmed_by_name text,
    add column confirmed_at      timestamptz,
    add column cancelled_by_name text,
    add constraint migration_confirmed_by_fk foreign key (tenant_id, confirmed_by) references account (tenant_id, id),
    drop constraint migration_state_check,
    add constraint migration_state_check check (state in ('PROPOSED', 'RUNNING', 'DONE', 'CANCELLED')),
    drop constraint migration_end_check,
    add constraint migration_end_check check ((state in ('PROPOSED', 'RUNNING')) = (ended_at is null));
create unique index migration_open on migration (tenant_id, sop_code) where state in ('PROPOSED', 'RUNNING');
