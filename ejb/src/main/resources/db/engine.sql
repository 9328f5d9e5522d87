--liquibase formatted sql

--changeset simpul:idempotency-record-compact
--comment: half the bytes in the table, its key and the write-ahead log; answers are compressed, those of the last day go
truncate idempotency_record;
alter table idempotency_record
    alter column scope type bytea using decode(scope, 'hex'),
    alter column body_sha256 type bytea using decode(body_sha256, 'hex'),
    alter column body type bytea using null,
    alter column status set not null,
    alter column body set not null;
alter table idempotency_record alter column body set storage external;

--changeset simpul:task-claimed-in-place
--comment: an open task is one that is not closed: whether somebody holds it is in no index, so that claiming moves no row
drop index task_worklist;
drop index task_worklist_institution;
create index task_worklist on task (tenant_id, position_key, due_at, opened_at, id)
    where closed_at is null and awaits is null;
create index task_worklist_institution on task (tenant_id, institution_id, due_at, opened_at, id)
    where closed_at is null and lane_kind = 'EXTERNAL';
alter table task set (fillfactor = 85);
