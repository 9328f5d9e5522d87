--liquibase formatted sql

--changeset simpul:runtime-grants
--comment: the runtime role reads and writes rows; it owns nothing, deletes nothing, and changes no table
grant usage on schema public to simpul_app;
grant select, insert, update on all tables in schema public to simpul_app;
revoke insert, update on databasechangelog, databasechangeloglock from simpul_app;
alter default privileges in schema public grant select, insert, update on tables to simpul_app;
