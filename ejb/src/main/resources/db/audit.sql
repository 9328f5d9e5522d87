--liquibase formatted sql

--changeset simpul:audit-entry-table
--comment: what was done, one sealed row each; listed newest first (id is a UUID of version 7), by day, or by case
create table audit_entry (
    tenant_id   uuid        not null references tenant,
    id          uuid        not null,
    at          timestamptz not null,
    what        text        not null,
    actor_id    uuid,
    actor       text        not null,
    case_id     uuid,
    case_number text,
    facts       text        not null,
    address     text,
    mac         text        not null,
    primary key (tenant_id, id)
);
create index audit_entry_case on audit_entry (tenant_id, case_id, id) where case_id is not null;
create index audit_entry_case_number on audit_entry (tenant_id, case_number, id) where case_number is not null;

--changeset simpul:audit-link-table
--comment: the rows of an office in one chain, each hash made of the one before; walked by seq, looked up by entry
create table audit_link (
    tenant_id uuid   not null references tenant,
    seq       bigint not null,
    entry_id  uuid   not null,
    hash      text   not null,
    primary key (tenant_id, seq),
    constraint audit_link_entry_key unique (tenant_id, entry_id),
    constraint audit_link_entry_fk foreign key (tenant_id, entry_id) references audit_entry (tenant_id, id)
);

--changeset simpul:audit-append-only
--comment: the runtime role adds rows and changes none
revoke update, delete, truncate on audit_entry, audit_link from ${runtimeRole};

--changeset simpul:audit-behind splitStatements:false
--comment: offices with rows that nobody linked; asked at start-up and every few minutes, looking back an hour per office
create function sec.audit_behind() returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.id
      from public.tenant t
      left join lateral (
             select (lpad(to_hex(greatest(('x' || left(replace(l.entry_id::text, '-', ''), 12))::bit(48)::bigint
                         - 3600000, 0)), 12, '0') || repeat('0', 20))::uuid as id
               from public.audit_link l where l.tenant_id = t.id order by l.seq desc limit 1) since on true
     where exists (
             select 1 from public.audit_entry e
              where e.tenant_id = t.id and e.id >= coalesce(since.id, '00000000-0000-0000-0000-000000000000')
                and not exists (select 1 from public.audit_link l
                                 where l.tenant_id = e.tenant_id and l.entry_id = e.id))
$$;

--changeset simpul:audit-behind-granted
--comment: the runtime role alone calls it
grant execute on function sec.audit_behind() to ${runtimeRole};

--changeset simpul:audit-policies
--comment: an office's log is its own; only what the function above looks at is open to the owner
alter table audit_entry enable row level security, force row level security;
alter table audit_link enable row level security, force row level security;
create policy office on audit_entry using (tenant_id = (select sec.tenant()));
create policy office on audit_link using (tenant_id = (select sec.tenant()));
create policy doorway on audit_entry for select to ${ownerRole} using (true);
create policy doorway on audit_link for select to ${ownerRole} using (true);
