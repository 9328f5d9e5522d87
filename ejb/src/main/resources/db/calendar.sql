--liquibase formatted sql

--changeset simpul:calendar-version
--comment: rises with every change of an office's calendar; the Ditjen's one with every change of the national holidays
alter table tenant add column calendar_version integer not null default 0;

--changeset simpul:calendar-person
--comment: the edition of the calendar an office counts on: its own version and the Ditjen's
alter type sec.person add attribute calendar text;

--changeset simpul:calendar-who splitStatements:false
--comment: the account behind a session, now with its office's calendar and the decree of each post it holds
create or replace function sec.who(of_tenant uuid, of_account uuid, moment timestamptz) returns setof sec.person
    language sql stable security definer rows 1
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select a.id, a.username, a.name, a.kind,
           t.id, t.code, t.slug, t.name, t.office, t.level, t.timezone, t.colour, i.id, i.name,
           (select coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'name', p.name, 'kind', s.kind,
                      'decree', s.decree, 'permissions', p.permissions, 'signs', p.signs::text)
                      order by p.sort, s.kind <> 'definitif')::text, '[]')
              from public.assignment s
              join public.position p on p.tenant_id = s.tenant_id and p.id = s.position_id
             where s.tenant_id = a.tenant_id and s.account_id = a.id
               and s.from_date <= moment at time zone t.timezone
               and (s.until_date is null or s.until_date >= (moment at time zone t.timezone)::date)),
           a.epoch, a.password_changed_at, a.factor_since is not null,
           t.settings::json -> 'security' ->> 'secondFactor',
           t.calendar_version || '.' || (select n.calendar_version from public.tenant n where n.level = 'PUSAT' limit 1)
      from public.account a
      join public.tenant t on t.id = a.tenant_id
      left join public.institution i on i.tenant_id = a.tenant_id and i.id = a.institution_id
     where a.tenant_id = of_tenant and a.id = of_account and a.active
$$;

--changeset simpul:calendar-own
--comment: the calendar an office's admin made of its file's one (null: as the file says), when its edition last rose, and up to which edition open deadlines were counted anew
alter table tenant add column calendar text;
alter table tenant add column calendar_changed_at timestamptz not null default now();
alter table tenant add column calendar_applied text;

--changeset simpul:national-holiday-table
--comment: libur nasional and cuti bersama as the Ditjen keeps them, with the source of each; a removed one stays readable
create table national_holiday (
    tenant_id  uuid    not null references tenant,
    id         uuid    not null,
    date       date    not null,
    name       text    not null,
    kind       text    not null constraint national_holiday_kind_check check (kind in ('NATIONAL', 'CUTI_BERSAMA')),
    status     text    not null,
    source     text    not null,
    removed_at timestamptz,
    version    integer not null,
    primary key (tenant_id, id)
);
create unique index national_holiday_once on national_holiday (tenant_id, date, name) where removed_at is null;
alter table national_holiday enable row level security, force row level security;
create policy office on national_holiday using (tenant_id = (select sec.tenant()));
create policy doorway on national_holiday for select to ${ownerRole} using (true);

--changeset simpul:national-holidays splitStatements:false
--comment: the Ditjen's list, which every office counts on; asked when a node has no calendar of that edition in memory
create function sec.national_holidays() returns table (day date, name text, kind text, status text, source text)
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select h.date, h.name, h.kind, h.status, h.source
      from public.national_holiday h join public.tenant t on t.id = h.tenant_id and t.level = 'PUSAT'
     where h.removed_at is null
     order by h.date, h.kind desc, h.name
$$;

--changeset simpul:calendar-edition splitStatements:false
--comment: the calendar's edition of the office whose name the transaction carries, where no account of it told
create function sec.calendar_edition() returns text
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.calendar_version || '.' || coalesce((select n.calendar_version from public.tenant n where n.level = 'PUSAT' limit 1), 0)
      from public.tenant t where t.id = (select sec.tenant())
$$;

--changeset simpul:calendar-behind splitStatements:false
--comment: offices whose open deadlines were not all counted on the calendar of today; settled once no request can still run on the one before
create function sec.calendar_behind() returns table (office uuid, edition text, settled boolean)
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.id, t.calendar_version || '.' || coalesce(n.calendar_version, 0),
           greatest(t.calendar_changed_at, n.calendar_changed_at) < now() - interval '6 minutes'
      from public.tenant t
      left join (select c.calendar_version, c.calendar_changed_at from public.tenant c where c.level = 'PUSAT' limit 1) n on true
     where t.calendar_applied is distinct from t.calendar_version || '.' || coalesce(n.calendar_version, 0)
$$;

--changeset simpul:calendar-functions-granted
--comment: the runtime role alone calls them
grant execute on function sec.national_holidays(), sec.calendar_edition(), sec.calendar_behind() to ${runtimeRole};

--changeset simpul:task-clock
--comment: a task's clock: from when it counts (null: its opening), the H-day it is due on, the calendar's edition it was counted on, and when a sweeper looks at it next (reminder, then deadline); swept along task_sweep
alter table task add column clock_from timestamptz;
alter table task add column marker_day smallint;
alter table task add column calendar text;
alter table task add column sweep_at timestamptz;
create index task_sweep on task (tenant_id, sweep_at) where sweep_at is not null and closed_at is null;
