--liquibase formatted sql

--changeset simpul:tenant-table
--comment: one office, or the Ditjen; read by id on every request (join in the sign-in query)
create table tenant (
    id         uuid        not null primary key,
    code       text        not null constraint tenant_code_key unique,
    slug       text        not null constraint tenant_slug_key unique,
    name       text        not null,
    office     text        not null,
    level      text        not null constraint tenant_level_check check (level in ('PROVINSI', 'KABUPATEN', 'KOTA', 'PUSAT')),
    timezone   text        not null,
    colour     text        not null,
    settings   text        not null,
    created_at timestamptz not null
);
