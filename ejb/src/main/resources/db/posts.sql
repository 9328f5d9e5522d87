--liquibase formatted sql

--changeset simpul:case-note-table
--comment: what belongs to a case's story beside its tasks; read by case in the order it happened (id is a UUID of version 7)
create table case_note (
    tenant_id  uuid        not null references tenant,
    id         uuid        not null,
    case_id    uuid        not null,
    task_id    uuid,
    kind       text        not null,
    at         timestamptz not null,
    by_account uuid,
    by_name    text,
    text       text,
    facts      text        not null,
    primary key (tenant_id, id),
    constraint case_note_case_fk foreign key (tenant_id, case_id) references case_file (tenant_id, id),
    constraint case_note_task_fk foreign key (tenant_id, task_id) references task (tenant_id, id),
    constraint case_note_account_fk foreign key (tenant_id, by_account) references account (tenant_id, id)
);
create index case_note_case on case_note (tenant_id, case_id, id);
alter table case_note enable row level security, force row level security;
create policy office on case_note using (tenant_id = (select sec.tenant()));
revoke update on case_note from ${runtimeRole};
