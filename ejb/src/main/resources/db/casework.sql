--liquibase formatted sql

--changeset simpul:case-counter-table
--comment: last case number an office gave in a year
create table case_counter (
    tenant_id uuid    not null references tenant,
    year      integer not null,
    last      bigint  not null,
    primary key (tenant_id, year)
);

--changeset simpul:case-file-table
--comment: one run of an SOP; listed newest first (id is a UUID of version 7), filtered by state or institution
create table case_file (
    tenant_id        uuid        not null references tenant,
    id               uuid        not null,
    number           text        not null constraint case_file_number_key unique,
    sop_version_id   uuid        not null,
    sop_code         text        not null,
    sop_version      integer     not null,
    title            text        not null,
    institution_id   uuid,
    institution_name text,
    state            text        not null constraint case_file_state_check
                                 check (state in ('RUNNING', 'FINISHED', 'REJECTED', 'WITHDRAWN')),
    rejecting_step   text,
    last_reply       text        constraint case_file_reply_check check (last_reply in ('APPROVED', 'RETURNED', 'REJECTED')),
    tracking_code    text        not null,
    received_at      timestamptz not null,
    started_at       timestamptz not null,
    started_by       uuid        not null,
    ended_at         timestamptz,
    withdrawn_reason text,
    withdrawn_by     text,
    primary key (tenant_id, id),
    constraint case_file_version_fk foreign key (tenant_id, sop_version_id) references sop_version (tenant_id, id),
    constraint case_file_institution_fk foreign key (tenant_id, institution_id) references institution (tenant_id, id),
    constraint case_file_started_by_fk foreign key (tenant_id, started_by) references account (tenant_id, id),
    constraint case_file_end_check check ((state = 'RUNNING') = (ended_at is null))
);
create index case_file_institution on case_file (tenant_id, institution_id, id) where institution_id is not null;
create index case_file_state on case_file (tenant_id, state, id);

--changeset simpul:task-table
--comment: worklist and history in one; a case's tasks are read by case, the worklist along task_worklist
create table task (
    tenant_id            uuid        not null references tenant,
    id                   uuid        not null,
    case_id              uuid        not null,
    seq                  integer     not null,
    sop_version_id       uuid        not null,
    sop_version          integer     not null,
    case_number          text        not null,
    title                text        not null,
    institution_id       uuid,
    institution_name     text,
    step_key             text        not null,
    lane_key             text        not null,
    lane_kind            text        not null constraint task_lane_kind_check check (lane_kind in ('INTERNAL', 'EXTERNAL', 'NATIONAL')),
    position_key         text,
    awaits               text        constraint task_awaits_check check (awaits in ('ditjen')),
    last_reply           text        constraint task_reply_check check (last_reply in ('APPROVED', 'RETURNED', 'REJECTED')),
    iteration            integer     not null,
    state                text        not null constraint task_state_check check (state in ('OPEN', 'CLAIMED', 'DONE', 'CANCELLED')),
    assignee_id          uuid,
    assignee             text,
    assignee_name        text,
    opened_at            timestamptz not null,
    due_at               timestamptz,
    closed_at            timestamptz,
    outcome              text,
    note                 text,
    behalf_letter_number text,
    behalf_letter_date   date,
    version              integer     not null,
    primary key (tenant_id, id),
    constraint task_seq_key unique (tenant_id, case_id, seq),
    constraint task_case_fk foreign key (tenant_id, case_id) references case_file (tenant_id, id),
    constraint task_closed_check check ((state in ('DONE', 'CANCELLED')) = (closed_at is not null)),
    constraint task_done_check check ((state = 'DONE') = (outcome is not null))
);
create index task_worklist on task (tenant_id, position_key, due_at, opened_at, id)
    where state in ('OPEN', 'CLAIMED') and awaits is null;
create index task_worklist_institution on task (tenant_id, institution_id, due_at, opened_at, id)
    where state in ('OPEN', 'CLAIMED') and lane_kind = 'EXTERNAL';

--changeset simpul:task-at-the-desk
--comment: staff may do an institution's task from paper; the row says so even where the letter has no number
alter table task add column at_desk boolean not null default false;
