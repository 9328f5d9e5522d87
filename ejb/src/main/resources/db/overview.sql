--liquibase formatted sql

--changeset simpul:owed-counts splitStatements:false
--comment: how much of what recurs is due, late, warned of and received in each office; numbers only, and only to the Ditjen
create function sec.owed_counts(moment timestamptz)
    returns table (office uuid, due bigint, overdue bigint, warned bigint, received bigint)
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select o.tenant_id,
           count(*) filter (where o.state = 'OPEN' and o.warnings = 0 and o.due_at > moment),
           count(*) filter (where o.state = 'OPEN' and o.warnings = 0 and o.due_at <= moment),
           count(*) filter (where o.state = 'OPEN' and o.warnings > 0),
           count(*) filter (where o.state = 'RECEIVED')
      from public.obligation o
     where (select sec.national()) and not o.taken_back
     group by o.tenant_id
$$;

--changeset simpul:owed-rows splitStatements:false
--comment: what is owed by its day, without notes, names and steps; case and institution only where a submission told the Ditjen of them
create function sec.owed_rows(of_office uuid, of_state text, moment timestamptz, after_due timestamptz, after_id uuid, most integer)
    returns table (office uuid, id uuid, kind text, by_institution boolean, submission uuid, case_number text,
                   institution text, turn integer, covers_until text, due_at timestamptz, state text, received_on text,
                   warnings integer, warned_on text)
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select o.tenant_id, o.id, o.kind, o.by_institution, s.id, s.case_number, s.institution, o.turn, o.covers_until::text,
           o.due_at,
           case when o.state <> 'OPEN' then o.state when o.warnings > 0 then 'WARNED'
                when o.due_at > moment then 'DUE' else 'OVERDUE' end,
           o.received_on::text, o.warnings, o.warned_on::text
      from public.obligation o
      left join lateral (select x.id, x.case_number, x.institution from public.submission x
                          where x.tenant_id = o.tenant_id and x.case_id = o.case_id
                          order by x.id desc limit 1) s on true
     where (select sec.national()) and not o.taken_back
       and (of_office is null or o.tenant_id = of_office)
       and (of_state is null
            or of_state = 'DUE' and o.state = 'OPEN' and o.due_at > moment
            or of_state = 'OVERDUE' and o.state = 'OPEN' and o.due_at <= moment
            or of_state = 'WARNED' and o.state = 'OPEN' and o.warnings > 0
            or of_state in ('RECEIVED', 'STOPPED') and o.state = of_state)
       and (after_due is null or o.due_at > after_due or o.due_at = after_due and o.id > after_id)
     order by o.due_at, o.id
     limit most
$$;

--changeset simpul:owed-granted
--comment: the runtime role alone calls them; the owner may look at what was submitted
grant execute on function sec.owed_counts(timestamptz),
    sec.owed_rows(uuid, text, timestamptz, timestamptz, uuid, integer) to ${runtimeRole};
create policy doorway on submission for select to ${ownerRole} using (true);

--changeset simpul:owed-day
--comment: what is owed in all offices by its day, for the Ditjen
create index obligation_day_everywhere on obligation (due_at, id);
