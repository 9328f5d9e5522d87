--liquibase formatted sql

--changeset simpul:office-settings
--comment: an office's settings have two writers, its file and its pages: what the file said last tells which of them changed a part
alter table tenant add column settings_version integer not null default 0;
alter table tenant add column file_settings text;
alter table tenant add column file_sha256 text;

--changeset simpul:office-first-admin
--comment: whom the Ditjen writes to about an office it opened, and since when an admin of the office has a password
alter table tenant add column contact text;
alter table tenant add column admin_ready_at timestamptz;

--changeset simpul:institution-version
--comment: two admins who put one name right at once hear of each other
alter table institution add column version integer not null default 0;

--changeset simpul:office-logo
--comment: the office's emblem as its pages show it, found by its fingerprint; the one shown is named by the office
create table office_logo (
    tenant_id  uuid        not null references tenant,
    id         uuid        not null,
    sha256     text        not null,
    media_type text        not null constraint office_logo_type_check check (media_type in ('image/png', 'image/svg+xml')),
    content    bytea       not null,
    added_at   timestamptz not null,
    primary key (tenant_id, id),
    constraint office_logo_key unique (tenant_id, sha256)
);
alter table office_logo enable row level security, force row level security;
create policy office on office_logo using (tenant_id = (select sec.tenant()));
alter table tenant add column logo_sha256 text;
alter table tenant add column logo_file_sha256 text;

--changeset simpul:office-import
--comment: offices to open from one file, a line each; found by id, and while it runs by its state
create table office_import (
    tenant_id         uuid        not null references tenant,
    id                uuid        not null,
    state             text        not null constraint office_import_state_check check (state in ('PLANNED', 'RUNNING', 'DONE')),
    lines             text        not null,
    problems          text        not null,
    total             integer     not null,
    done              integer     not null,
    opened            integer     not null,
    present           integer     not null,
    asked_by          uuid        not null,
    asked_by_username text        not null,
    asked_at          timestamptz not null,
    ended_at          timestamptz,
    primary key (tenant_id, id),
    constraint office_import_asked_by_fk foreign key (tenant_id, asked_by) references account (tenant_id, id)
);
create index office_import_running on office_import (tenant_id) where state = 'RUNNING';
alter table office_import enable row level security, force row level security;
create policy office on office_import using (tenant_id = (select sec.tenant()));

--changeset simpul:office-importing splitStatements:false
--comment: in whose name an import is worked off; asked at start-up and every minute, and answered from one small index
create function sec.importing() returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select distinct i.tenant_id from public.office_import i where i.state = 'RUNNING'
$$;

--changeset simpul:office-importing-granted
--comment: the runtime role alone calls it; the owner may look for it
grant execute on function sec.importing() to ${runtimeRole};
create policy doorway on office_import for select to ${ownerRole} using (true);

--changeset simpul:office-person
--comment: which logo a page shows comes with whoever asks for it
alter type sec.person add attribute logo text;

--changeset simpul:office-who splitStatements:false
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
           t.calendar_version || '.' || (select n.calendar_version from public.tenant n where n.level = 'PUSAT' limit 1),
           t.logo_sha256
      from public.account a
      join public.tenant t on t.id = a.tenant_id
      left join public.institution i on i.tenant_id = a.tenant_id and i.id = a.institution_id
     where a.tenant_id = of_tenant and a.id = of_account and a.active
$$;

--changeset simpul:office-demo splitStatements:false
--comment: the demonstration offers its own people alone: whoever was invited to an office that was opened has a password of their own
create or replace function sec.demo_accounts()
    returns table (code text, slug text, name text, colour text, username text, account_name text, kind text, part text)
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.code, t.slug, t.name, t.colour, a.username, a.name, a.kind, coalesce(p.name, i.name, '')
      from public.account a join public.tenant t on t.id = a.tenant_id
      left join public.institution i on i.tenant_id = a.tenant_id and i.id = a.institution_id
      left join public.assignment s on s.tenant_id = a.tenant_id and s.account_id = a.id
      left join public.position p on p.tenant_id = s.tenant_id and p.id = s.position_id
     where a.active and a.username not like '%-2.%' and t.contact is null and (select d.demo from sec.deployment d)
     order by t.level = 'PUSAT', t.name, a.kind = 'STAFF' desc, p.sort, a.username
$$;

--changeset simpul:office-practised
--comment: when the office first walked one of its SOPs to its end for practice; the checklist asks for it
alter table tenant add column practised_at timestamptz;

--changeset simpul:office-import-linked
--comment: when links were last made for the admins of a list's offices; the page says so before new ones end them
alter table office_import add column linked_at timestamptz;
