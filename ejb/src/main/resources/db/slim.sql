--liquibase formatted sql

--changeset simpul:audit-link-of-many
--comment: a link takes all rows of one turn, the newest as its entry and the others before it, so that many acts cost one row; seq is the newest one's place, and a link made before has no others. No default: a node of the version before cannot make a link that overlooks others, and leaves its rows to a newer node. That a linked row is there proves the check and not a foreign key, which locked every row once more
alter table audit_link add column others uuid[] not null default '{}';
alter table audit_link alter column others drop default;
alter table audit_link drop constraint audit_link_entry_fk;
alter table audit_link drop constraint audit_link_tenant_id_fkey;

--changeset simpul:audit-behind-many splitStatements:false
--comment: offices with rows that nobody linked; asked at start-up and every few minutes, looking back an hour per office
create or replace function sec.audit_behind() returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.id
      from public.tenant t
      cross join lateral (
             select coalesce((
                    select (lpad(to_hex(greatest(('x' || left(replace(l.entry_id::text, '-', ''), 12))::bit(48)::bigint
                                - 3600000, 0)), 12, '0') || repeat('0', 20))::uuid
                      from public.audit_link l where l.tenant_id = t.id order by l.seq desc limit 1),
                    '00000000-0000-0000-0000-000000000000') as id) since
     where exists (
             select 1 from public.audit_entry e
              where e.tenant_id = t.id and e.id >= since.id
                and not exists (select 1 from public.audit_link l
                                  cross join lateral unnest(l.others || l.entry_id) k(id)
                                 where l.tenant_id = t.id and l.entry_id >= since.id and k.id = e.id))
$$;

--changeset simpul:audit-entry-seal
--comment: a row's seal in half the bytes; rows from before keep theirs as they were written. Its office needs no lock to be there: row-level security proves it
alter table audit_entry add column seal bytea;
alter table audit_entry alter column mac drop not null;
alter table audit_entry add constraint audit_entry_seal_check check ((mac is null) <> (seal is null)) not valid;
alter table audit_entry drop constraint audit_entry_tenant_id_fkey;

--changeset simpul:audit-entry-case-alone
--comment: a case's rows, which one office has anyway, by its id alone: equal keys share their place in the index
drop index audit_entry_case;
create index audit_entry_case on audit_entry (case_id) where case_id is not null;

--changeset simpul:idempotency-narrow
--comment: one fingerprint of 16 bytes for account, method, path and key, and one for the body; answers of the last day stay good
alter table idempotency_record drop constraint idempotency_record_pkey;
alter table idempotency_record
    alter column scope type uuid
        using encode(substring(sha256(uuid_send(account_id) || scope) from 1 for 16), 'hex')::uuid,
    alter column body_sha256 type uuid using encode(substring(body_sha256 from 1 for 16), 'hex')::uuid,
    alter column status type smallint;
alter table idempotency_record rename column body_sha256 to body;
alter table idempotency_record drop column account_id;
alter table idempotency_record add primary key (tenant_id, scope);
alter table idempotency_answer drop constraint idempotency_answer_pkey;
alter table idempotency_answer
    alter column scope type uuid
        using encode(substring(sha256(uuid_send(account_id) || scope) from 1 for 16), 'hex')::uuid;
alter table idempotency_answer drop column account_id;
alter table idempotency_answer add primary key (tenant_id, scope);

--changeset simpul:notice-forgotten
--comment: a message is no record: after half a year nobody is shown it any more
create policy doorway on notice for select to ${ownerRole} using (at < now() - interval '180 days');
create policy forgetting on notice for delete to ${ownerRole} using (at < now() - interval '180 days');

--changeset simpul:forgotten-notices splitStatements:false
--comment: removes what nobody may use any more, of all offices: answers kept for retries, tokens that are dead, and old messages
create or replace function sec.forget() returns bigint
    language plpgsql volatile security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
declare
    answers bigint;
    records bigint;
    tokens  bigint;
    notices bigint;
begin
    -- one node at a time; the other one has nothing left to do
    if not pg_try_advisory_xact_lock(hashtextextended('simpul.forget', 0)) then
        return 0;
    end if;
    delete from public.idempotency_answer where created_at < now() - interval '25 hours';
    get diagnostics answers = row_count;
    delete from public.idempotency_record where created_at < now() - interval '25 hours';
    get diagnostics records = row_count;
    delete from public.api_token where least(expires_at, revoked_at) < now() - interval '30 days';
    get diagnostics tokens = row_count;
    -- ids begin with the time: each addressee's oldest lie together at the beginning of its part of the key
    delete from public.notice
     where id < (lpad(to_hex((extract(epoch from now() - interval '180 days') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
       and at < now() - interval '180 days';
    get diagnostics notices = row_count;
    return answers + records + tokens + notices;
end
$$;
