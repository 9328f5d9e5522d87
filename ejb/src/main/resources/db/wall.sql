--liquibase formatted sql

--changeset simpul:wall-schema
--comment: what the wall between offices needs, and what is asked before an office is known; nobody's search path has it
create schema sec;
revoke all on schema sec from public;
grant usage on schema sec to ${runtimeRole};
alter default privileges revoke execute on functions from public;
create extension if not exists pgcrypto with schema sec;

--changeset simpul:wall-context-key
--comment: signs the office of each transaction; the owner alone reads it, so only who holds the owner's login can sign
create table sec.context_key (
    id      integer     not null primary key constraint context_key_single_check check (id = 1),
    secret  bytea       not null,
    made_at timestamptz not null default now()
);

--changeset simpul:wall-deployment
--comment: what this deployment is, as its start said; the demo's list of accounts is shown only where it is a demo
create table sec.deployment (
    id   integer not null primary key constraint deployment_single_check check (id = 1),
    demo boolean not null
);

--changeset simpul:wall-tenant splitStatements:false
--comment: the office whose signed name this transaction carries; null for none, a forged, foreign or outdated one
create function sec.tenant() returns uuid
    language plpgsql stable security definer parallel restricted
    set search_path = pg_catalog, public, sec, pg_temp
as $$
declare
    said   text := current_setting('simpul.context', true);
    claim  text;
    expect text;
begin
    if said is null or said = '' or octet_length(said) > 160 then
        return null;
    end if;
    claim := split_part(said, '|', 1) || '|' || split_part(said, '|', 2) || '|' || split_part(said, '|', 3);
    select encode(hmac(convert_to(claim, 'UTF8'), k.secret, 'sha256'), 'hex') into expect from sec.context_key k;
    -- hashes are compared, so that the time it takes says nothing about how much of a guess was right
    if expect is null or sha256(convert_to(claim || '|' || expect, 'UTF8')) <> sha256(convert_to(said, 'UTF8')) then
        return null;
    end if;
    -- from here on it is our own text
    if split_part(claim, '|', 2)::integer <> pg_backend_pid()
        or abs(extract(epoch from now()) * 1000 - split_part(claim, '|', 3)::bigint) > 300000 then
        return null;
    end if;
    return split_part(claim, '|', 1)::uuid;
end
$$;

--changeset simpul:wall-national splitStatements:false
--comment: whether this transaction is the Ditjen's, which reads what all offices sent
create function sec.national() returns boolean
    language sql stable security definer parallel restricted
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select exists (select 1 from public.tenant t where t.id = (select sec.tenant()) and t.level = 'PUSAT')
$$;

--changeset simpul:wall-person
--comment: who somebody is right now; no password
create type sec.person as (
    id               uuid,
    username         text,
    name             text,
    kind             text,
    tenant_id        uuid,
    code             text,
    slug             text,
    tenant_name      text,
    office           text,
    level            text,
    timezone         text,
    colour           text,
    institution_id   uuid,
    institution_name text,
    positions        text
);

--changeset simpul:wall-who splitStatements:false
--comment: the account behind a session, read on every request before its office is entered
create function sec.who(of_tenant uuid, of_account uuid, moment timestamptz) returns setof sec.person
    language sql stable security definer rows 1
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select a.id, a.username, a.name, a.kind,
           t.id, t.code, t.slug, t.name, t.office, t.level, t.timezone, t.colour, i.id, i.name,
           (select coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'name', p.name,
                      'kind', s.kind, 'permissions', p.permissions) order by p.sort)::text, '[]')
              from public.assignment s
              join public.position p on p.tenant_id = s.tenant_id and p.id = s.position_id
             where s.tenant_id = a.tenant_id and s.account_id = a.id
               and s.from_date <= moment at time zone t.timezone
               and (s.until_date is null or s.until_date >= (moment at time zone t.timezone)::date))
      from public.account a
      join public.tenant t on t.id = a.tenant_id
      left join public.institution i on i.tenant_id = a.tenant_id and i.id = a.institution_id
     where a.tenant_id = of_tenant and a.id = of_account and a.active
$$;

--changeset simpul:wall-who-by-token splitStatements:false
--comment: the account behind a live bearer token, found by the token's hash
create function sec.who_by_token(hash text, moment timestamptz) returns setof sec.person
    language sql stable security definer rows 1
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select w.*
      from public.api_token k, sec.who(k.tenant_id, k.account_id, moment) w
     where k.token_hash = hash and k.revoked_at is null and k.expires_at > moment
$$;

--changeset simpul:wall-credentials splitStatements:false
--comment: whom a username names at sign-in: ids and the stored hash, nothing else
create function sec.credentials(of_username text) returns table (tenant_id uuid, id uuid, password_hash text)
    language sql stable security definer rows 1
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select a.tenant_id, a.id, a.password_hash from public.account a where a.username = of_username and a.active
$$;

--changeset simpul:wall-office splitStatements:false
--comment: the id of the office with a code, which the loader enters before it reads or writes anything of the office
create function sec.office(of_code text) returns uuid
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.id from public.tenant t where t.code = of_code
$$;

--changeset simpul:wall-demo-accounts splitStatements:false
--comment: whom the demo's sign-in page offers; nobody unless the owner's start said that this is a demo
create function sec.demo_accounts()
    returns table (code text, slug text, name text, colour text, username text, account_name text, kind text, part text)
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select t.code, t.slug, t.name, t.colour, a.username, a.name, a.kind, coalesce(p.name, i.name, '')
      from public.account a join public.tenant t on t.id = a.tenant_id
      left join public.institution i on i.tenant_id = a.tenant_id and i.id = a.institution_id
      left join public.assignment s on s.tenant_id = a.tenant_id and s.account_id = a.id
      left join public.position p on p.tenant_id = s.tenant_id and p.id = s.position_id
     where a.active and a.username not like '%-2.%' and (select d.demo from sec.deployment d)
     order by t.level = 'PUSAT', t.name, a.kind = 'STAFF' desc, p.sort, a.username
$$;

--changeset simpul:wall-forget splitStatements:false
--comment: removes what nobody may use any more, of all offices: answers kept for retries, and tokens that are dead
create function sec.forget() returns bigint
    language plpgsql volatile security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
declare
    records bigint;
    tokens  bigint;
begin
    -- one node at a time; the other one has nothing left to do
    if not pg_try_advisory_xact_lock(hashtextextended('simpul.forget', 0)) then
        return 0;
    end if;
    delete from public.idempotency_record where created_at < now() - interval '25 hours';
    get diagnostics records = row_count;
    delete from public.api_token where least(expires_at, revoked_at) < now() - interval '30 days';
    get diagnostics tokens = row_count;
    return records + tokens;
end
$$;

--changeset simpul:wall-functions-granted
--comment: the runtime role alone calls them
grant execute on function sec.tenant(), sec.national(), sec.who(uuid, uuid, timestamptz),
    sec.who_by_token(text, timestamptz), sec.credentials(text), sec.office(text), sec.demo_accounts(), sec.forget()
    to ${runtimeRole};

--changeset simpul:wall-policies
--comment: every row belongs to one office, and no query of whatever kind meets another one's; the owner is bound too
alter table tenant enable row level security, force row level security;
alter table position enable row level security, force row level security;
alter table institution enable row level security, force row level security;
alter table account enable row level security, force row level security;
alter table assignment enable row level security, force row level security;
alter table api_token enable row level security, force row level security;
alter table idempotency_record enable row level security, force row level security;
alter table sop enable row level security, force row level security;
alter table sop_version enable row level security, force row level security;
alter table case_counter enable row level security, force row level security;
alter table case_file enable row level security, force row level security;
alter table task enable row level security, force row level security;
alter table submission enable row level security, force row level security;
create policy office on tenant using (id = (select sec.tenant()));
create policy office on position using (tenant_id = (select sec.tenant()));
create policy office on institution using (tenant_id = (select sec.tenant()));
create policy office on account using (tenant_id = (select sec.tenant()));
create policy office on assignment using (tenant_id = (select sec.tenant()));
create policy office on api_token using (tenant_id = (select sec.tenant()));
create policy office on idempotency_record using (tenant_id = (select sec.tenant()));
create policy office on sop using (tenant_id = (select sec.tenant()));
create policy office on sop_version using (tenant_id = (select sec.tenant()));
create policy office on case_counter using (tenant_id = (select sec.tenant()));
create policy office on case_file using (tenant_id = (select sec.tenant()));
create policy office on task using (tenant_id = (select sec.tenant()));
create policy office on submission using (tenant_id = (select sec.tenant()));

--changeset simpul:wall-national-policies
--comment: the Ditjen reads what offices sent, and the names of the offices; it changes neither
create policy ditjen on submission for select using ((select sec.national()));
create policy ditjen on tenant for select using ((select sec.national()));

--changeset simpul:wall-doorways
--comment: what the functions above may touch across offices, as the owner; everything else is shut to them as well
create policy doorway on tenant for select to ${ownerRole} using (true);
create policy doorway on account for select to ${ownerRole} using (true);
create policy doorway on institution for select to ${ownerRole} using (true);
create policy doorway on assignment for select to ${ownerRole} using (true);
create policy doorway on position for select to ${ownerRole} using (true);
create policy doorway on api_token for select to ${ownerRole} using (true);
create policy doorway on idempotency_record for select to ${ownerRole} using (true);
create policy forgetting on api_token for delete to ${ownerRole}
    using (least(expires_at, revoked_at) < now() - interval '30 days');
create policy forgetting on idempotency_record for delete to ${ownerRole}
    using (created_at < now() - interval '25 hours');

--changeset simpul:wall-unique-per-office
--comment: a unique key over all offices tells one of them what another one has; an account is found with its office now
alter table case_file drop constraint case_file_number_key;
alter table case_file add constraint case_file_number_key unique (tenant_id, number);
drop index account_id_key;
drop index submission_id_key;
create index submission_id on submission (id);

--changeset simpul:wall-changelog-private
--comment: the application has no business in the migrations' own tables
revoke all on databasechangelog, databasechangeloglock from ${runtimeRole};
