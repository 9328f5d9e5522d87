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

--changeset simpul:answered-request-table
--comment: requests that were answered, kept 24 h: one fingerprint of 16 bytes for account, method, path and key, one for the body; words where they cannot be told anew. It takes the place of idempotency_record, which nodes of the version before still read and write
create table answered_request (
    tenant_id  uuid        not null,
    scope      uuid        not null,
    created_at timestamptz not null,
    body       uuid        not null,
    status     smallint    not null,
    words      bytea,
    primary key (tenant_id, scope)
);
alter table answered_request alter column words set storage external;
alter table answered_request enable row level security, force row level security;
create policy office on answered_request using (tenant_id = (select sec.tenant()));
create policy doorway on answered_request for select to ${ownerRole} using (true);
create policy forgetting on answered_request for delete to ${ownerRole}
    using (created_at < now() - interval '25 hours');

--changeset simpul:answered-words-table
--comment: the words of answers that can be told anew; no write-ahead log: after a crash of PostgreSQL the table is empty. It takes the place of idempotency_answer
create unlogged table answered_words (
    tenant_id  uuid        not null,
    scope      uuid        not null,
    created_at timestamptz not null,
    words      bytea       not null,
    primary key (tenant_id, scope)
);
alter table answered_words alter column words set storage external;
alter table answered_words enable row level security, force row level security;
create policy office on answered_words using (tenant_id = (select sec.tenant()));
create policy doorway on answered_words for select to ${ownerRole} using (true);
create policy forgetting on answered_words for delete to ${ownerRole}
    using (created_at < now() - interval '25 hours');

--changeset simpul:answered-by-older-node splitStatements:false
--comment: what a node of the version before answers is known to newer ones in the same transaction; what a newer one answered it does not do again, its transaction fails
create function sec.answered_by_older_node() returns trigger
    language plpgsql
    set search_path = pg_catalog, public, sec, pg_temp
as $$
begin
    insert into public.answered_request as a (tenant_id, scope, created_at, body, status, words)
    values (new.tenant_id,
            encode(substring(sha256(uuid_send(new.account_id) || new.scope) from 1 for 16), 'hex')::uuid,
            new.created_at,
            encode(substring(new.body_sha256 from 1 for 16), 'hex')::uuid,
            new.status,
            new.words)
    on conflict (tenant_id, scope) do update
       set created_at = excluded.created_at, body = excluded.body, status = excluded.status, words = excluded.words
     where a.created_at < excluded.created_at - interval '24 hours';
    if not found then
        raise unique_violation using message = 'another node answered this request';
    end if;
    return new;
end
$$;
create trigger answered_by_older_node before insert on idempotency_record
    for each row execute function sec.answered_by_older_node();

--changeset simpul:answered-until-now
--comment: answers of the last day stay good
alter table idempotency_record no force row level security;
alter table idempotency_answer no force row level security;
alter table answered_request no force row level security;
alter table answered_words no force row level security;
insert into answered_request (tenant_id, scope, created_at, body, status, words)
select tenant_id, encode(substring(sha256(uuid_send(account_id) || scope) from 1 for 16), 'hex')::uuid, created_at,
       encode(substring(body_sha256 from 1 for 16), 'hex')::uuid, status, words
  from idempotency_record
    on conflict do nothing;
insert into answered_words (tenant_id, scope, created_at, words)
select tenant_id, encode(substring(sha256(uuid_send(account_id) || scope) from 1 for 16), 'hex')::uuid, created_at, words
  from idempotency_answer
    on conflict do nothing;
alter table idempotency_record force row level security;
alter table idempotency_answer force row level security;
alter table answered_request force row level security;
alter table answered_words force row level security;

--changeset simpul:columns-nobody-searches
--comment: PostgreSQL keeps samples of each column to plan with, in its own tables and log; nothing is ever looked for by these
alter table audit_entry
    alter column facts set statistics 0,
    alter column mac set statistics 0,
    alter column seal set statistics 0;
alter table audit_link
    alter column hash set statistics 0,
    alter column others set statistics 0;
alter table answered_request
    alter column body set statistics 0,
    alter column words set statistics 0;
alter table answered_words alter column words set statistics 0;
alter table task
    alter column case_number set statistics 0,
    alter column title set statistics 0,
    alter column institution_name set statistics 0,
    alter column assignee_name set statistics 0,
    alter column note set statistics 0;

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
    gone      bigint;
    forgotten bigint := 0;
begin
    -- one node at a time; the other one has nothing left to do
    if not pg_try_advisory_xact_lock(hashtextextended('simpul.forget', 0)) then
        return 0;
    end if;
    -- two tables of the version before, and the two that have taken their places
    delete from public.idempotency_answer where created_at < now() - interval '25 hours';
    get diagnostics gone = row_count;
    forgotten := forgotten + gone;
    delete from public.idempotency_record where created_at < now() - interval '25 hours';
    get diagnostics gone = row_count;
    forgotten := forgotten + gone;
    delete from public.answered_words where created_at < now() - interval '25 hours';
    get diagnostics gone = row_count;
    forgotten := forgotten + gone;
    delete from public.answered_request where created_at < now() - interval '25 hours';
    get diagnostics gone = row_count;
    forgotten := forgotten + gone;
    delete from public.api_token where least(expires_at, revoked_at) < now() - interval '30 days';
    get diagnostics gone = row_count;
    forgotten := forgotten + gone;
    -- ids begin with the time: each addressee's oldest lie together at the beginning of its part of the key
    delete from public.notice
     where id < (lpad(to_hex((extract(epoch from now() - interval '180 days') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
       and at < now() - interval '180 days';
    get diagnostics gone = row_count;
    return forgotten + gone;
end
$$;

--changeset simpul:task-answered-in-place
--comment: as before without the state, which every claim changes: with it in an index no claim stays in its place, and each wrote down its row in every index once more (CaseTimeQuery leaves out what was cancelled)
drop index task_answered;
create index task_answered on task (tenant_id, closed_at) where awaits is not null and closed_at is not null;
