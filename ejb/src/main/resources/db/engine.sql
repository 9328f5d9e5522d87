--liquibase formatted sql

--changeset simpul:idempotency-record-compact
--comment: that a request was answered, in few bytes; what was kept of the last day goes
truncate idempotency_record;
alter table idempotency_record
    alter column scope type bytea using decode(scope, 'hex'),
    alter column body_sha256 type bytea using decode(body_sha256, 'hex'),
    alter column status set not null,
    drop column body;

--changeset simpul:idempotency-answer-table
--comment: the words of those answers, compressed; no write-ahead log for what a retry may need within a day: after a crash of PostgreSQL the table is empty, and what was done stays done
create unlogged table idempotency_answer (
    tenant_id  uuid        not null,
    account_id uuid        not null,
    scope      bytea       not null,
    words      bytea       not null,
    created_at timestamptz not null,
    primary key (tenant_id, account_id, scope)
);
alter table idempotency_answer alter column words set storage external;
alter table idempotency_answer enable row level security, force row level security;
create policy office on idempotency_answer using (tenant_id = (select sec.tenant()));
create policy doorway on idempotency_answer for select to ${ownerRole} using (true);
create policy forgetting on idempotency_answer for delete to ${ownerRole}
    using (created_at < now() - interval '25 hours');

--changeset simpul:idempotency-answer-forgotten splitStatements:false
--comment: removes what nobody may use any more, of all offices: answers kept for retries, and tokens that are dead
create or replace function sec.forget() returns bigint
    language plpgsql volatile security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
declare
    answers bigint;
    records bigint;
    tokens  bigint;
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
    return answers + records + tokens;
end
$$;

--changeset simpul:task-claimed-in-place
--comment: an open task is one that is not closed: whether somebody holds it is in no index, so that claiming moves no row. Without a deadline it comes last, and a page begins where the one before ended (a CASE and no COALESCE: under row-level security PostgreSQL looks in an index only for what it knows to tell nothing)
drop index task_worklist;
drop index task_worklist_institution;
create index task_worklist on task
    (tenant_id, position_key, (case when due_at is null then timestamptz 'infinity' else due_at end), opened_at, id)
    where closed_at is null and awaits is null;
create index task_worklist_institution on task
    (tenant_id, institution_id, (case when due_at is null then timestamptz 'infinity' else due_at end), opened_at, id)
    where closed_at is null and lane_kind = 'EXTERNAL' and awaits is null;
alter table task set (fillfactor = 85);

--changeset simpul:office-row-unlocked
--comment: each row of a task or an answer locked the office's row to prove that it is there, and acts of one office met there; the case and row-level security prove it as well
alter table task drop constraint task_tenant_id_fkey;
alter table idempotency_record drop constraint idempotency_record_tenant_id_fkey;

--changeset simpul:audit-entry-by-case
--comment: a case's rows are found by its id alone, and its number leads there
drop index audit_entry_case_number;
