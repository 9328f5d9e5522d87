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

--changeset simpul:task-acted-as
--comment: under which post, kind and decree somebody did a task, as it was then; read with the task
alter table task add column acted_position text;
alter table task add column acted_name text;
alter table task add column acted_kind text constraint task_acted_kind_check check (acted_kind in ('definitif', 'plt', 'plh'));
alter table task add column acted_decree text;

--changeset simpul:task-seen-and-taken-back
--comment: when somebody whose task it is first opened it, and whether what was done was taken back; read with the task
alter table task add column seen_at timestamptz;
alter table task add column taken_back boolean not null default false;

--changeset simpul:case-file-from-paper-and-continues
--comment: a case entered from paper while it ran; the case it follows, and the cases that follow one
alter table case_file add column from_paper boolean not null default false;
alter table case_file add column continues_id uuid;
alter table case_file add column continues_number text;
alter table case_file add constraint case_file_continues_fk foreign key (tenant_id, continues_id) references case_file (tenant_id, id);
create index case_file_continues on case_file (tenant_id, continues_id) where continues_id is not null;
