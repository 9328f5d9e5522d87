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
