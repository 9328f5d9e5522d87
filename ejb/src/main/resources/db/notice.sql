--liquibase formatted sql

--changeset simpul:notice-table
--comment: what people are told, one row for each addressee (p: a post, a: an account, i: an institution); the newest of an addressee are read backwards along the key. A message and no record: it points to its case without a foreign key, so that writing it locks nothing
create table notice (
    tenant_id     uuid        not null,
    addressee     text        not null,
    id            uuid        not null,
    at            timestamptz not null,
    kind          text        not null constraint notice_kind_check check (kind in ('TASK', 'RETURNED', 'REPLIED', 'ENDED',
                                  'DUE_SOON', 'OVERDUE', 'OVERDUE_BELOW', 'DITJEN_LATE', 'OBLIGATION_SOON', 'OBLIGATION_LATE')),
    case_id       uuid        not null,
    task_id       uuid,
    obligation_id uuid,
    by_account    uuid,
    primary key (tenant_id, addressee, id)
);
alter table notice enable row level security, force row level security;
create policy office on notice using (tenant_id = (select sec.tenant()));

--changeset simpul:notice-reader-table
--comment: up to when somebody has seen notices
create table notice_reader (
    tenant_id  uuid        not null references tenant,
    account_id uuid        not null,
    seen_at    timestamptz not null,
    primary key (tenant_id, account_id),
    constraint notice_reader_account_fk foreign key (tenant_id, account_id) references account (tenant_id, id)
);
alter table notice_reader enable row level security, force row level security;
create policy office on notice_reader using (tenant_id = (select sec.tenant()));

--changeset simpul:obligation-table
--comment: what is owed again and again, a row for each time; listed by its day, looked at along obligation_sweep
create table obligation (
    tenant_id      uuid        not null references tenant,
    id             uuid        not null,
    case_id        uuid        not null,
    case_number    text        not null,
    institution_id uuid,
    sop_version_id uuid        not null,
    step_key       text        not null,
    kind           text        not null,
    by_institution boolean     not null,
    position_key   text        not null,
    turn           integer     not null,
    begun_at       timestamptz not null,
    covers_until   date        not null,
    due_at         timestamptz not null,
    sweep_at       timestamptz,
    state          text        not null constraint obligation_state_check check (state in ('OPEN', 'RECEIVED', 'STOPPED')),
    followed       boolean     not null,
    received_on    date,
    received_at    timestamptz,
    received_by    text,
    note           text,
    warnings       integer     not null,
    warned_on      date,
    stopped_at     timestamptz,
    stopped_by     text,
    primary key (tenant_id, id),
    constraint obligation_turn_key unique (tenant_id, case_id, step_key, turn),
    constraint obligation_case_fk foreign key (tenant_id, case_id) references case_file (tenant_id, id),
    constraint obligation_version_fk foreign key (tenant_id, sop_version_id) references sop_version (tenant_id, id),
    constraint obligation_institution_fk foreign key (tenant_id, institution_id) references institution (tenant_id, id),
    constraint obligation_received_check check ((state = 'RECEIVED') = (received_on is not null))
);
create index obligation_day on obligation (tenant_id, due_at, id);
create index obligation_sweep on obligation (tenant_id, sweep_at) where sweep_at is not null;
alter table obligation enable row level security, force row level security;
create policy office on obligation using (tenant_id = (select sec.tenant()));

--changeset simpul:obligation-warning-table
--comment: letters that warned whoever owes something, read with their obligations; rows are never changed
create table obligation_warning (
    tenant_id     uuid        not null references tenant,
    id            uuid        not null,
    obligation_id uuid        not null,
    number        integer     not null,
    letter_number text        not null,
    letter_date   date        not null,
    warned_by     text        not null,
    at            timestamptz not null,
    primary key (tenant_id, id),
    constraint obligation_warning_number_key unique (tenant_id, obligation_id, number),
    constraint obligation_warning_fk foreign key (tenant_id, obligation_id) references obligation (tenant_id, id)
);
alter table obligation_warning enable row level security, force row level security;
create policy office on obligation_warning using (tenant_id = (select sec.tenant()));
revoke update on obligation_warning from ${runtimeRole};

--changeset simpul:sweep-due splitStatements:false
--comment: offices that have a deadline to tell of; asked every minute, one look into two small indexes for each office
create function sec.sweep_due(moment timestamptz) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.id
      from public.tenant t
     where exists (select 1 from public.task k
                    where k.tenant_id = t.id and k.sweep_at <= moment and k.closed_at is null)
        or exists (select 1 from public.obligation o where o.tenant_id = t.id and o.sweep_at <= moment)
$$;

--changeset simpul:sweep-due-granted
--comment: the runtime role alone calls it; it may look into these two tables of all offices, and returns ids only
grant execute on function sec.sweep_due(timestamptz) to ${runtimeRole};
create policy doorway on task for select to ${ownerRole} using (true);
create policy doorway on obligation for select to ${ownerRole} using (true);

--changeset simpul:position-reports-to
--comment: the post that hears of another one's lateness; empty where the office's file names none
alter table position add column reports_to text;

--changeset simpul:sweep-due-posts splitStatements:false
--comment: as before, and offices in which somebody's days in a post are over and not settled; a third small index
create or replace function sec.sweep_due(moment timestamptz) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.id
      from public.tenant t
     where exists (select 1 from public.task k
                    where k.tenant_id = t.id and k.sweep_at <= moment and k.closed_at is null)
        or exists (select 1 from public.obligation o where o.tenant_id = t.id and o.sweep_at <= moment)
        or exists (select 1 from public.assignment s
                    where s.tenant_id = t.id and s.until_date < (moment at time zone t.timezone)::date and not s.settled)
$$;

--changeset simpul:obligation-delivered-by-and-taken-back
--comment: the task whose completion delivered it, so that taking that back makes it owed again; and whether the step that began it was taken back: then it is shown to nobody until the step opens anew
alter table obligation add column delivered_by uuid;
alter table obligation add column taken_back boolean not null default false;

--changeset simpul:task-waits-for
--comment: for whom the office's own lane waits at a step, copied from its SOP, so that neither the sweeper nor a count of what is late reads a document; null, and no byte, at most steps
alter table task add column waits_for text constraint task_waits_for_check check (waits_for in ('APPLICANT', 'DITJEN'));
