--liquibase formatted sql

--changeset simpul:submission-table
--comment: what offices sent to the Ditjen; its inbox reads all by id, an office its own, a case its own
create table submission (
    tenant_id     uuid        not null references tenant,
    id            uuid        not null,
    kind          text        not null,
    case_id       uuid        not null,
    case_number   text        not null,
    task_id       uuid,
    title         text        not null,
    institution   text,
    state         text        not null constraint submission_state_check
                              check (state in ('SENT', 'APPROVED', 'RETURNED', 'REJECTED', 'RECEIVED')),
    content       text        not null,
    sent_at       timestamptz not null,
    withdrawn_at  timestamptz,
    letter_number text,
    letter_date   date,
    note          text,
    grants        text,
    replied_at    timestamptz,
    replied_by    uuid,
    primary key (tenant_id, id),
    constraint submission_case_fk foreign key (tenant_id, case_id) references case_file (tenant_id, id),
    constraint submission_task_fk foreign key (tenant_id, task_id) references task (tenant_id, id),
    constraint submission_task_key unique (tenant_id, task_id),
    constraint submission_reply_check check ((state in ('APPROVED', 'RETURNED', 'REJECTED')) = (replied_at is not null))
);
create unique index submission_id_key on submission (id);
create index submission_state on submission (state, id);
create index submission_case on submission (tenant_id, case_id);
