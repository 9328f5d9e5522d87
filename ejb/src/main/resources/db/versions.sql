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

--changeset simpul:case-file-by-version
--comment: running cases of a version: counted beside it, and taken batch by batch when they go over to another
create index case_file_version on case_file (tenant_id, sop_version_id, id) where state = 'RUNNING';

--changeset simpul:migration-table
--comment: the act of bringing an SOP's running cases to another version; at most one of an SOP is worked off at a time
create table migration (
    tenant_id         uuid        not null references tenant,
    id                uuid        not null,
    sop_code          text        not null,
    from_version_id   uuid        not null,
    from_version      integer     not null,
    to_version_id     uuid        not null,
    to_version        integer     not null,
    mapping           text        not null,
    state             text        not null constraint migration_state_check check (state in ('RUNNING', 'DONE')),
    total             integer     not null,
    moved             integer     not null default 0,
    left_behind       integer     not null default 0,
    asked_by          uuid        not null,
    asked_by_username text        not null,
    asked_by_name     text        not null,
    asked_at          timestamptz not null,
    ended_at          timestamptz,
    primary key (tenant_id, id),
    constraint migration_from_fk foreign key (tenant_id, from_version_id) references sop_version (tenant_id, id),
    constraint migration_to_fk foreign key (tenant_id, to_version_id) references sop_version (tenant_id, id),
    constraint migration_asked_by_fk foreign key (tenant_id, asked_by) references account (tenant_id, id),
    constraint migration_end_check check ((state = 'RUNNING') = (ended_at is null))
);
create index migration_sop on migration (tenant_id, sop_code, id);
create unique index migration_running on migration (tenant_id, sop_code) where state = 'RUNNING';
alter table migration enable row level security, force row level security;
create policy office on migration using (tenant_id = (select sec.tenant()));
create policy doorway on migration for select to ${ownerRole} using (true);

--changeset simpul:migration-left-table
--comment: cases that had come to where they cannot go over when their turn came; they stay on the old version
create table migration_left (
    tenant_id    uuid not null references tenant,
    migration_id uuid not null,
    case_id      uuid not null,
    step_key     text not null,
    reason       text not null,
    primary key (tenant_id, migration_id, case_id),
    constraint migration_left_migration_fk foreign key (tenant_id, migration_id) references migration (tenant_id, id),
    constraint migration_left_case_fk foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);
alter table migration_left enable row level security, force row level security;
create policy office on migration_left using (tenant_id = (select sec.tenant()));
revoke update on migration_left from ${runtimeRole};

--changeset simpul:migrating splitStatements:false
--comment: offices in which a migration is worked off; asked at start-up and every minute, and answered from one small index
create function sec.migrating() returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select distinct m.tenant_id from public.migration m where m.state = 'RUNNING'
$$;

--changeset simpul:migrating-granted
--comment: the runtime role alone calls it
grant execute on function sec.migrating() to ${runtimeRole};
