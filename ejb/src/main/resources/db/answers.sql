--liquibase formatted sql

--changeset simpul:idempotency-record-words
--comment: the words of an answer that cannot be told anew are as durable as what was done; null where they lie in idempotency_answer
alter table idempotency_record add column words bytea;
alter table idempotency_record alter column words set storage external;

--changeset simpul:task-answered-by-ditjen
--comment: the latest waits that the Ditjen ended, for what is usual (CaseTimeQuery)
create index task_answered on task (tenant_id, closed_at)
    where awaits is not null and closed_at is not null and state = 'DONE';
