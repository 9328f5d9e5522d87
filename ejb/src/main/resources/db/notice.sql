--liquibase formatted sql

--changeset simpul:notice-table
--comment: what people are told, one row for each addressee (p: a post, a: an account, i: an institution); the newest of an addressee are read backwards along the key. A message and no record: it points to its case without a foreign key, so that writing it locks nothing
create table notice (
    tenant_id     uuid        not null references tenant,
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
