--liquibase formatted sql

--changeset simpul:packed-after
--comment: how long after its end a case, and a row of the log after it was written, stays as it is before it is packed
alter table sec.deployment add column packed_after interval not null default interval '2 days';

--changeset simpul:task-block-table
--comment: tasks of twenty cases that have ended, a column of rows in each array, the cases one after the other: alike values lie side by side and PostgreSQL compresses them to a tenth. A case is in the first block whose until is not before its end. What a case says itself (number, institution), and what only open tasks need, is not kept twice
create table task_block (
    tenant_id             uuid        not null references tenant,
    until                 timestamptz not null,
    last_id               uuid        not null,
    ids                   uuid[]      not null,
    case_ids              uuid[]      not null,
    seqs                  integer[]   not null,
    sop_version_ids       uuid[]      not null,
    sop_versions          integer[]   not null,
    titles                text[]      not null,
    institution_names     text[]      not null,
    step_keys             text[]      not null,
    lane_keys             text[]      not null,
    lane_kinds            text[]      not null,
    position_keys         text[]      not null,
    awaits                text[]      not null,
    last_replies          text[]      not null,
    iterations            integer[]   not null,
    states                text[]      not null,
    assignee_ids          uuid[]      not null,
    assignees             text[]      not null,
    assignee_names        text[]      not null,
    opened_at             timestamptz[] not null,
    due_at                timestamptz[] not null,
    closed_at             timestamptz[] not null,
    outcomes              text[]      not null,
    notes                 text[]      not null,
    behalf_letter_numbers text[]      not null,
    behalf_letter_dates   date[]      not null,
    at_desk               boolean[]   not null,
    clock_from            timestamptz[] not null,
    marker_days           smallint[]  not null,
    calendars             text[]      not null,
    acted_positions       text[]      not null,
    acted_names           text[]      not null,
    acted_kinds           text[]      not null,
    acted_decrees         text[]      not null,
    taken_back            boolean[]   not null,
    waits_for             text[]      not null,
    primary key (tenant_id, until)
);
alter table task_block enable row level security, force row level security;
create policy office on task_block using (tenant_id = (select sec.tenant()));
revoke insert, update on task_block from ${runtimeRole};
create index case_file_ended on case_file (tenant_id, ended_at) where ended_at is not null;

--changeset simpul:task-referred-to-by-id-alone
--comment: a task may have gone into a block: who refers to it keeps its id
alter table submission drop constraint submission_task_fk;
alter table case_note drop constraint case_note_task_fk;

--changeset simpul:submission-replied
--comment: the office's latest waits for the Ditjen that were answered, for what is usual (CaseTimeQuery): a submission stays as it is when its task is packed
drop index task_answered;
create index submission_replied on submission (tenant_id, replied_at) where replied_at is not null and task_id is not null;

--changeset simpul:audit-block-table
--comment: old rows of the log in the order of their chain, a column of rows in each array; hash is there at the last row of each link. No later row has a smaller id than a block's last, so that blocks and rows are read one after the other
create table audit_block (
    tenant_id    uuid   not null references tenant,
    last_id      uuid   not null,
    first_id     uuid   not null,
    last_seq     bigint not null,
    ids          uuid[] not null,
    ats          timestamptz[] not null,
    whats        text[] not null,
    actor_ids    uuid[] not null,
    actors       text[] not null,
    case_ids     uuid[] not null,
    case_numbers text[] not null,
    facts        text[] not null,
    addresses    text[] not null,
    seals        bytea[] not null,
    hashes       bytea[] not null,
    primary key (tenant_id, last_id)
);
alter table audit_block enable row level security, force row level security;
create policy office on audit_block using (tenant_id = (select sec.tenant()));
revoke insert, update on audit_block from ${runtimeRole};

--changeset simpul:packing-columns-nobody-searches
--comment: no samples of what is never looked for by its value, as for audit_entry
alter table audit_block
    alter column ids set statistics 0, alter column ats set statistics 0, alter column whats set statistics 0,
    alter column actor_ids set statistics 0, alter column actors set statistics 0, alter column case_ids set statistics 0,
    alter column case_numbers set statistics 0, alter column facts set statistics 0,
    alter column addresses set statistics 0, alter column seals set statistics 0, alter column hashes set statistics 0;

--changeset simpul:packing-doorways
--comment: the functions below take away as the owner what is over and has been over for long enough, and nothing else
create policy doorway on case_file for select to ${ownerRole} using (true);
create policy doorway on task_block for select to ${ownerRole} using (true);
create policy packing on task_block for insert to ${ownerRole} with check (true);
create policy packing on task for delete to ${ownerRole}
    using (closed_at < now() - (select d.packed_after from sec.deployment d));
create policy packing_doorway on notice for select to ${ownerRole}
    using (kind in ('TASK', 'RETURNED', 'DUE_SOON', 'OVERDUE', 'OVERDUE_BELOW', 'DITJEN_LATE')
           and at < now() - (select d.packed_after from sec.deployment d));
create policy packing on notice for delete to ${ownerRole}
    using (kind in ('TASK', 'RETURNED', 'DUE_SOON', 'OVERDUE', 'OVERDUE_BELOW', 'DITJEN_LATE')
           and at < now() - (select d.packed_after from sec.deployment d));
create policy doorway on audit_block for select to ${ownerRole} using (true);
create policy packing on audit_block for insert to ${ownerRole} with check (true);
create policy packing on audit_entry for delete to ${ownerRole}
    using (at < now() - (select d.packed_after from sec.deployment d));
create policy packing on audit_link for delete to ${ownerRole} using (true);

--changeset simpul:packing-tasks splitStatements:false
--comment: packs the tasks of the office's next twenty cases in the order of their ends; what people were told of those tasks goes, since a message about work that is over is none. Returns the number of cases: 0 while there are not twenty
create function sec.pack_cases(of_office uuid) returns bigint
    language plpgsql volatile security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
declare
    twenty constant integer := 20;
    packed  timestamptz;
    reached timestamptz;
    many    bigint;
    cases   uuid[];
begin
    -- one node at a time; the other one has nothing left to do
    if not pg_try_advisory_xact_lock(hashtextextended('simpul.pack ' || of_office, 0)) then
        return 0;
    end if;
    select coalesce(max(b.until), '-infinity') into packed from public.task_block b where b.tenant_id = of_office;
    select max(n.ended_at), count(*) into reached, many
      from (select c.ended_at from public.case_file c
             where c.tenant_id = of_office and c.ended_at > packed
               and c.ended_at < now() - (select d.packed_after from sec.deployment d)
             order by c.ended_at limit twenty) n;
    if many < twenty then
        return 0;
    end if;
    -- those that ended with the last of them are of this block too
    select array_agg(c.id) into cases
      from public.case_file c
     where c.tenant_id = of_office and c.ended_at > packed and c.ended_at <= reached;
    with gone as (
        delete from public.task t where t.tenant_id = of_office and t.case_id = any (cases) returning t.*)
    insert into public.task_block
    select of_office, reached,
           max(g.id::text collate "C")::uuid,
           array_agg(g.id order by g.case_id, g.seq),
           array_agg(g.case_id order by g.case_id, g.seq),
           array_agg(g.seq order by g.case_id, g.seq),
           array_agg(g.sop_version_id order by g.case_id, g.seq),
           array_agg(g.sop_version order by g.case_id, g.seq),
           array_agg(g.title order by g.case_id, g.seq),
           array_agg(g.institution_name order by g.case_id, g.seq),
           array_agg(g.step_key order by g.case_id, g.seq),
           array_agg(g.lane_key order by g.case_id, g.seq),
           array_agg(g.lane_kind order by g.case_id, g.seq),
           array_agg(g.position_key order by g.case_id, g.seq),
           array_agg(g.awaits order by g.case_id, g.seq),
           array_agg(g.last_reply order by g.case_id, g.seq),
           array_agg(g.iteration order by g.case_id, g.seq),
           array_agg(g.state order by g.case_id, g.seq),
           array_agg(g.assignee_id order by g.case_id, g.seq),
           array_agg(g.assignee order by g.case_id, g.seq),
           array_agg(g.assignee_name order by g.case_id, g.seq),
           array_agg(g.opened_at order by g.case_id, g.seq),
           array_agg(g.due_at order by g.case_id, g.seq),
           array_agg(g.closed_at order by g.case_id, g.seq),
           array_agg(g.outcome order by g.case_id, g.seq),
           array_agg(g.note order by g.case_id, g.seq),
           array_agg(g.behalf_letter_number order by g.case_id, g.seq),
           array_agg(g.behalf_letter_date order by g.case_id, g.seq),
           array_agg(g.at_desk order by g.case_id, g.seq),
           array_agg(g.clock_from order by g.case_id, g.seq),
           array_agg(g.marker_day order by g.case_id, g.seq),
           array_agg(g.calendar order by g.case_id, g.seq),
           array_agg(g.acted_position order by g.case_id, g.seq),
           array_agg(g.acted_name order by g.case_id, g.seq),
           array_agg(g.acted_kind order by g.case_id, g.seq),
           array_agg(g.acted_decree order by g.case_id, g.seq),
           array_agg(g.taken_back order by g.case_id, g.seq),
           array_agg(g.waits_for order by g.case_id, g.seq)
      from gone g
    having count(*) > 0;
    delete from public.notice n
     where n.tenant_id = of_office and n.case_id = any (cases)
       and n.kind in ('TASK', 'RETURNED', 'DUE_SOON', 'OVERDUE', 'OVERDUE_BELOW', 'DITJEN_LATE');
    return cardinality(cases);
end
$$;

--changeset simpul:packing-log splitStatements:false
--comment: packs the oldest 500 to 1000 rows of an office's log with their links, as they are; the newest link stays for the next one to follow. Rows go with the links before them or not at all: where one is missing, altered beyond being a seal, or too young, the block ends before it, and the check names it where it lies. Returns the number of rows: 0 while there are fewer
create function sec.pack_log(of_office uuid) returns bigint
    language plpgsql volatile security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
declare
    fewest constant integer := 500;
    most   constant integer := 1000;
    block  public.audit_block;
    gone   bigint;
begin
    -- the sequencer's own turn
    perform pg_advisory_xact_lock(hashtextextended('audit ' || of_office, 0));
    with link as (
        select l.seq, l.hash, l.others || l.entry_id as ids, cardinality(l.others) + 1 as many
          from public.audit_link l
         where l.tenant_id = of_office
           and l.seq < (select max(n.seq) from public.audit_link n where n.tenant_id = of_office)
         order by l.seq limit most
    ), named as (
        select k.seq, k.hash, u.id, u.place = k.many as last,
               row_number() over (order by k.seq, u.place) as n
          from link k cross join lateral unnest(k.ids) with ordinality u (id, place)
    ), entry as (
        select n.seq, n.hash, n.last, n.n, e.*,
               bool_and(coalesce(e.at < now() - (select d.packed_after from sec.deployment d)
                                 and coalesce(encode(e.seal, 'hex'), e.mac) ~ '^[0-9a-f]{64}$'
                                 and n.hash ~ '^[0-9a-f]{64}$', false)) over chain as sound,
               max(e.id::text collate "C") over chain as latest
          from named n
          left join public.audit_entry e on e.tenant_id = of_office and e.id = n.id
         where n.n <= most
        window chain as (order by n.n)
    ), ranked as (
        select e.id::text collate "C" as id, row_number() over (order by e.id) as n
          from public.audit_entry e
         where e.tenant_id = of_office and e.id <= (select max(s.latest)::uuid from entry s where s.sound)
    ), cut as (
        -- after a link, and where all rows so far are the first of the whole log by their ids as well
        select max(s.n) as n from entry s join ranked r on r.id = s.latest and r.n = s.n where s.sound and s.last
    )
    select of_office,
           max(s.latest)::uuid,
           min(s.id::text collate "C")::uuid,
           max(s.seq),
           array_agg(s.id order by s.n),
           array_agg(s.at order by s.n),
           array_agg(s.what order by s.n),
           array_agg(s.actor_id order by s.n),
           array_agg(s.actor order by s.n),
           array_agg(s.case_id order by s.n),
           array_agg(s.case_number order by s.n),
           array_agg(s.facts order by s.n),
           array_agg(s.address order by s.n),
           array_agg(coalesce(s.seal, decode(s.mac, 'hex')) order by s.n),
           array_agg(case when s.last then decode(s.hash, 'hex') end order by s.n)
      into block
      from entry s cross join cut
     where s.n <= cut.n
       -- a smaller block only where more rows than fit in one do not lie in one order: else they would lie there for ever
       and (cut.n >= fewest or (select count(*) from named) >= most);
    if block.ids is null then
        return 0;
    end if;
    insert into public.audit_block select block.*;
    delete from public.audit_link l where l.tenant_id = of_office and l.seq <= block.last_seq;
    delete from public.audit_entry e where e.tenant_id = of_office and e.id = any (block.ids);
    get diagnostics gone = row_count;
    if gone <> cardinality(block.ids) then
        raise exception 'packed % rows of the log, but took away %', cardinality(block.ids), gone;
    end if;
    return gone;
end
$$;

--changeset simpul:packing-due splitStatements:false
--comment: offices that have a block's worth of what is over; asked every hour, a few looks into small indexes for each office
create function sec.pack_due() returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.id
      from public.tenant t
      cross join lateral (select now() - d.packed_after as before from sec.deployment d) old
      cross join lateral (
             select coalesce(max(b.until), '-infinity') as until from public.task_block b where b.tenant_id = t.id) p
      cross join lateral (
             select coalesce((select b.last_seq from public.audit_block b where b.tenant_id = t.id
                               order by b.last_id desc limit 1), 0) as seq) g
     where exists (
             select 1 from (select c.ended_at from public.case_file c
                             where c.tenant_id = t.id and c.ended_at > p.until and c.ended_at < old.before
                             order by c.ended_at offset 19 limit 1) twentieth)
        or exists (
             select 1
               from (select l.entry_id from public.audit_link l
                      where l.tenant_id = t.id and l.seq >= g.seq + 500
                        and l.seq < (select max(n.seq) from public.audit_link n where n.tenant_id = t.id)
                      order by l.seq limit 1) l
               join public.audit_entry e on e.tenant_id = t.id and e.id = l.entry_id
              where e.at < old.before)
$$;

--changeset simpul:tasks-of-cases splitStatements:false
--comment: all tasks of cases, packed or not, as rows of task; it runs as who asks, behind that one's walls
create function sec.tasks_of(of_office uuid, of_cases uuid[]) returns setof public.task
    language sql stable
as $$
    select t.* from public.task t where t.tenant_id = of_office and t.case_id = any (of_cases)
    union all
    select c.tenant_id, k.id, k.case_id, k.seq, k.sop_version_id, k.sop_version, c.number, k.title,
           c.institution_id, k.institution_name, k.step_key, k.lane_key, k.lane_kind, k.position_key, k.awaits,
           k.last_reply, k.iteration, k.state, k.assignee_id, k.assignee, k.assignee_name, k.opened_at, k.due_at,
           k.closed_at, k.outcome, k.note, k.behalf_letter_number, k.behalf_letter_date, 0, k.at_desk, k.clock_from,
           k.marker_day, k.calendar, null::timestamptz, k.acted_position, k.acted_name, k.acted_kind, k.acted_decree,
           null::timestamptz, k.taken_back, k.waits_for
      from (select distinct x.until
              from public.case_file f
              cross join lateral (select b.until from public.task_block b
                                   where b.tenant_id = of_office and b.until >= f.ended_at
                                   order by b.until limit 1) x
             where f.tenant_id = of_office and f.id = any (of_cases)) u
      join public.task_block b on b.tenant_id = of_office and b.until = u.until
      cross join lateral unnest(
           b.ids, b.case_ids, b.seqs, b.sop_version_ids, b.sop_versions, b.titles, b.institution_names, b.step_keys,
           b.lane_keys, b.lane_kinds, b.position_keys, b.awaits, b.last_replies, b.iterations, b.states,
           b.assignee_ids, b.assignees, b.assignee_names, b.opened_at, b.due_at, b.closed_at, b.outcomes, b.notes,
           b.behalf_letter_numbers, b.behalf_letter_dates, b.at_desk, b.clock_from, b.marker_days, b.calendars,
           b.acted_positions, b.acted_names, b.acted_kinds, b.acted_decrees, b.taken_back, b.waits_for)
           k (id, case_id, seq, sop_version_id, sop_version, title, institution_name, step_key, lane_key, lane_kind,
              position_key, awaits, last_reply, iteration, state, assignee_id, assignee, assignee_name, opened_at,
              due_at, closed_at, outcome, note, behalf_letter_number, behalf_letter_date, at_desk, clock_from,
              marker_day, calendar, acted_position, acted_name, acted_kind, acted_decree, taken_back, waits_for)
      join public.case_file c on c.tenant_id = of_office and c.id = k.case_id
     where k.case_id = any (of_cases)
$$;

--changeset simpul:packed-case-of-task splitStatements:false
--comment: the case of a task that has gone into a block; ids begin with the time, so that only blocks are looked into that could have it
create function sec.case_of_packed(of_office uuid, of_task uuid) returns uuid
    language sql stable
as $$
    select b.case_ids[array_position(b.ids, of_task)]
      from public.task_block b
     where b.tenant_id = of_office and b.last_id >= of_task and of_task = any (b.ids)
     limit 1
$$;

--changeset simpul:packing-granted
--comment: the runtime role alone calls them
grant execute on function sec.pack_cases(uuid), sec.pack_log(uuid), sec.pack_due(), sec.tasks_of(uuid, uuid[]),
    sec.case_of_packed(uuid, uuid) to ${runtimeRole};
