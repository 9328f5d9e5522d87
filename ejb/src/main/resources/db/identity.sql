--liquibase formatted sql

--changeset simpul:position-table
--comment: posts of an office; found by key when a file is loaded, by id from an assignment
create table position (
    tenant_id   uuid    not null references tenant,
    id          uuid    not null,
    key         text    not null,
    name        text    not null,
    signs       boolean not null,
    sort        integer not null,
    permissions text    not null,
    primary key (tenant_id, id),
    constraint position_key_key unique (tenant_id, key)
);

--changeset simpul:institution-table
--comment: who applies to an office; found by name, upper and lower case alike, when a case starts
create table institution (
    tenant_id uuid not null references tenant,
    id        uuid not null,
    name      text not null,
    primary key (tenant_id, id)
);
create unique index institution_name_key on institution (tenant_id, lower(name));

--changeset simpul:account-table
--comment: a person's way in; the username is asked for before an office is known, so it is unique everywhere
create table account (
    tenant_id           uuid        not null references tenant,
    id                  uuid        not null,
    username            text        not null constraint account_username_key unique,
    name                text        not null,
    kind                text        not null constraint account_kind_check check (kind in ('STAFF', 'ADMIN', 'INSTITUTION')),
    institution_id      uuid,
    password_hash       text,
    password_changed_at timestamptz not null,
    active              boolean     not null,
    primary key (tenant_id, id),
    constraint account_institution_fk foreign key (tenant_id, institution_id) references institution (tenant_id, id),
    constraint account_institution_check check ((kind = 'INSTITUTION') = (institution_id is not null))
);
--comment: the session's principal is looked up by id alone on every request
create unique index account_id_key on account (id);

--changeset simpul:assignment-table
--comment: who holds a post from when to when; read by account on every request
create table assignment (
    tenant_id   uuid not null references tenant,
    id          uuid not null,
    account_id  uuid not null,
    position_id uuid not null,
    kind        text not null constraint assignment_kind_check check (kind in ('definitif', 'plt', 'plh')),
    from_date   date not null,
    until_date  date,
    decree      text,
    primary key (tenant_id, id),
    constraint assignment_account_fk foreign key (tenant_id, account_id) references account (tenant_id, id),
    constraint assignment_position_fk foreign key (tenant_id, position_id) references position (tenant_id, id)
);
create index assignment_account on assignment (tenant_id, account_id);

--changeset simpul:api-token-table
--comment: bearer tokens by their hash; the token itself is nowhere
create table api_token (
    tenant_id  uuid        not null references tenant,
    id         uuid        not null,
    token_hash text        not null constraint api_token_hash_key unique,
    account_id uuid        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    constraint api_token_account_fk foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index api_token_account on api_token (tenant_id, account_id) where revoked_at is null;

--changeset simpul:idempotency-record-table
--comment: answers given to requests with an Idempotency-Key, kept 24 h; found by account and scope hash
create table idempotency_record (
    tenant_id   uuid        not null references tenant,
    account_id  uuid        not null,
    scope       text        not null,
    body_sha256 text        not null,
    status      integer,
    body        text,
    created_at  timestamptz not null,
    primary key (tenant_id, account_id, scope)
);

--changeset simpul:assignment-settled
--comment: whether what was in hand by a post whose days are over is free again; the sweeper looks for those it has not settled
alter table assignment add column settled boolean not null default false;
create index assignment_over on assignment (tenant_id, until_date) where until_date is not null and not settled;
