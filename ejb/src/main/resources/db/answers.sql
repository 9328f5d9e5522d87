--liquibase formatted sql

--changeset simpul:idempotency-record-words
--comment: the words of an answer that cannot be told anew are as durable as what was done; null where they lie in idempotency_answer
alter table idempotency_record add column words bytea;
alter table idempotency_record alter column words set storage external;
