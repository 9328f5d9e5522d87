--liquibase formatted sql

--changeset simpul:runtime-grants
--comment: the runtime role reads and writes rows; it owns nothing, deletes nothing, and changes no table
grant usage on schema public to ${runtimeRole};
grant select, insert, update on all tables in schema public to ${runtimeRole};
revoke insert, update on databasechangelog, databasechangeloglock from ${runtimeRole};
alter default privileges in schema public grant select, insert, update on tables to ${runtimeRole};
