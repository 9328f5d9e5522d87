--liquibase formatted sql

--changeset simpul:sign-in-throttle-tables
--comment: failures to sign in and addresses accounts are at home at, as fingerprints; of no office, so nobody reaches them but the functions below
create table sec.sign_in_throttle (
    trace         text        not null primary key,
    failures      integer     not null,
    since         timestamptz not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);
create index sign_in_throttle_last_at on sec.sign_in_throttle (last_at);
create table sec.sign_in_known (
    pair    text        not null primary key,
    last_at timestamptz not null
);
create index sign_in_known_last_at on sec.sign_in_known (last_at);

--changeset simpul:sign-in-wait splitStatements:false
--comment: seconds an attempt has to wait; what others can cause does not hold where this account is at home
create function sec.sign_in_wait(pair text, account text, address text, office text) returns integer
    language sql stable security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select coalesce(ceil(extract(epoch from max(t.blocked_until) - now())), 0)::integer
      from sec.sign_in_throttle t
     where t.blocked_until > now()
       and (t.trace = sign_in_wait.pair
            or t.trace in (sign_in_wait.account, sign_in_wait.address, sign_in_wait.office)
               and not exists (select 1 from sec.sign_in_known k where k.pair = sign_in_wait.pair))
$$;

--changeset simpul:sign-in-failed splitStatements:false
--comment: counts a failure under each trace; at its limit a trace waits, and twice as long with each further failure
create function sec.sign_in_failed(traces text[], limits integer[], spans integer[], first_wait integer, longest_wait integer)
    returns void
    language plpgsql volatile security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
declare
    counted integer;
begin
    -- each failure takes away a few that are forgotten, so the table stays as small as the trouble of the last days
    delete from sec.sign_in_throttle where trace in (
        select t.trace from sec.sign_in_throttle t
         where t.last_at < now() - interval '2 days' order by t.last_at limit 20 for update skip locked);
    delete from sec.sign_in_known where pair in (
        select k.pair from sec.sign_in_known k
         where k.last_at < now() - interval '180 days' order by k.last_at limit 20 for update skip locked);
    -- always in the same order, so that two failures never wait for each other
    for place in 1 .. cardinality(traces) loop
        insert into sec.sign_in_throttle as t (trace, failures, since, last_at) values (traces[place], 1, now(), now())
        on conflict (trace) do update
           set failures = case when t.since < now() - make_interval(secs => spans[place]) then 1 else t.failures + 1 end,
               since = case when t.since < now() - make_interval(secs => spans[place]) then now() else t.since end,
               last_at = now()
        returning t.failures into counted;
        if counted >= limits[place] then
            update sec.sign_in_throttle t
               set blocked_until = now() + make_interval(
                       secs => least(first_wait * power(2, least(counted - limits[place], 20)), longest_wait))
             where t.trace = traces[place];
        end if;
    end loop;
end
$$;

--changeset simpul:sign-in-succeeded splitStatements:false
--comment: forgets the failures of an account at an address, and that it is at home there
create function sec.sign_in_succeeded(pair text) returns void
    language sql volatile security definer
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    delete from sec.sign_in_throttle t where t.trace = sign_in_succeeded.pair;
    insert into sec.sign_in_known as k (pair, last_at) values (sign_in_succeeded.pair, now())
    on conflict (pair) do update set last_at = excluded.last_at where k.last_at < now() - interval '1 hour'
$$;

--changeset simpul:sign-in-functions-granted
--comment: the runtime role alone calls them, and reaches neither table
grant execute on function sec.sign_in_wait(text, text, text, text),
    sec.sign_in_failed(text[], integer[], integer[], integer, integer), sec.sign_in_succeeded(text) to ${runtimeRole};

--changeset simpul:account-epoch-and-factor
--comment: read with the account on every request: sessions of an earlier epoch are over, and whether a code is asked for
alter table account add column epoch integer not null default 0;
alter table account add column factor_since timestamptz;

--changeset simpul:second-factor-table
--comment: the sealed secret of an account's second factor, found by account; last_step makes each code count once
create table second_factor (
    tenant_id     uuid        not null references tenant,
    id            uuid        not null,
    account_id    uuid        not null,
    sealed_secret text        not null,
    begun_at      timestamptz not null,
    confirmed_at  timestamptz,
    last_step     bigint      not null,
    primary key (tenant_id, id),
    constraint second_factor_account_key unique (tenant_id, account_id),
    constraint second_factor_account_fk foreign key (tenant_id, account_id) references account (tenant_id, id)
);

--changeset simpul:recovery-code-table
--comment: what opens an account once when the second factor is lost; found by account and fingerprint
create table recovery_code (
    tenant_id  uuid        not null references tenant,
    id         uuid        not null,
    account_id uuid        not null,
    code_print text        not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    voided_at  timestamptz,
    primary key (tenant_id, id),
    constraint recovery_code_print_key unique (tenant_id, account_id, code_print),
    constraint recovery_code_account_fk foreign key (tenant_id, account_id) references account (tenant_id, id)
);

--changeset simpul:invitation-table
--comment: links that let somebody choose a password, by their hash; at most one of an account is open
create table invitation (
    tenant_id  uuid        not null references tenant,
    id         uuid        not null,
    account_id uuid        not null,
    reset      boolean     not null,
    code_hash  text        not null,
    made_by    text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    voided_at  timestamptz,
    primary key (tenant_id, id),
    constraint invitation_account_fk foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create unique index invitation_open_key on invitation (tenant_id, account_id) where used_at is null and voided_at is null;
--comment: the code comes from a link, before any office is known
create index invitation_code_hash on invitation (code_hash);

--changeset simpul:invited splitStatements:false
--comment: the office and the account of an open invitation, found by the hash of its code; nothing else of it
create function sec.invited(hash text, moment timestamptz) returns table (tenant_id uuid, account_id uuid)
    language sql stable security definer rows 1
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select i.tenant_id, i.account_id
      from public.invitation i join public.account a on a.tenant_id = i.tenant_id and a.id = i.account_id
     where i.code_hash = hash and i.used_at is null and i.voided_at is null and i.expires_at > moment and a.active
$$;

--changeset simpul:invited-granted
--comment: the runtime role alone calls it
grant execute on function sec.invited(text, timestamptz) to ${runtimeRole};

--changeset simpul:sign-in-walls
--comment: the rows above belong to one office each; the owner's functions may look an invitation up before it is known
alter table second_factor enable row level security, force row level security;
alter table recovery_code enable row level security, force row level security;
alter table invitation enable row level security, force row level security;
create policy office on second_factor using (tenant_id = (select sec.tenant()));
create policy office on recovery_code using (tenant_id = (select sec.tenant()));
create policy office on invitation using (tenant_id = (select sec.tenant()));
create policy doorway on invitation for select to ${ownerRole} using (true);

--changeset simpul:sign-in-person
--comment: what a session's end and its duties depend on
alter type sec.person add attribute epoch integer;
alter type sec.person add attribute password_changed_at timestamptz;
alter type sec.person add attribute factor boolean;
alter type sec.person add attribute factor_policy text;

--changeset simpul:sign-in-who splitStatements:false
--comment: the account behind a session with its epoch and factor, read on every request before its office is entered
create or replace function sec.who(of_tenant uuid, of_account uuid, moment timestamptz) returns setof sec.person
    language sql stable security definer rows 1
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select a.id, a.username, a.name, a.kind,
           t.id, t.code, t.slug, t.name, t.office, t.level, t.timezone, t.colour, i.id, i.name,
           (select coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'name', p.name, 'kind', s.kind,
                      'permissions', p.permissions, 'signs', p.signs::text) order by p.sort)::text, '[]')
              from public.assignment s
              join public.position p on p.tenant_id = s.tenant_id and p.id = s.position_id
             where s.tenant_id = a.tenant_id and s.account_id = a.id
               and s.from_date <= moment at time zone t.timezone
               and (s.until_date is null or s.until_date >= (moment at time zone t.timezone)::date)),
           a.epoch, a.password_changed_at, a.factor_since is not null,
           t.settings::json -> 'security' ->> 'secondFactor'
      from public.account a
      join public.tenant t on t.id = a.tenant_id
      left join public.institution i on i.tenant_id = a.tenant_id and i.id = a.institution_id
     where a.tenant_id = of_tenant and a.id = of_account and a.active
$$;

--changeset simpul:sign-in-credentials splitStatements:false
--comment: whom a username names at sign-in: ids, the stored hash, and whether a code is asked for
drop function sec.credentials(text);
create function sec.credentials(of_username text)
    returns table (tenant_id uuid, id uuid, password_hash text, epoch integer, factor boolean)
    language sql stable security definer rows 1
    set search_path = pg_catalog, public, sec, pg_temp
as $$
    select a.tenant_id, a.id, a.password_hash, a.epoch, a.factor_since is not null
      from public.account a where a.username = of_username and a.active
$$;
grant execute on function sec.credentials(text) to ${runtimeRole};
