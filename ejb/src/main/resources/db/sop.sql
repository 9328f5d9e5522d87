--liquibase formatted sql

--changeset simpul:sop-table
--comment: an office's SOPs by code
create table sop (
    tenant_id uuid not null references tenant,
    id        uuid not null,
    code      text not null,
    primary key (tenant_id, id),
    constraint sop_code_key unique (tenant_id, code)
);

--changeset simpul:sop-version-table
--comment: editions of an SOP, each one immutable document once published; listed per SOP, newest first
create table sop_version (
    tenant_id      uuid        not null references tenant,
    id             uuid        not null,
    sop_id         uuid        not null,
    number         integer     not null,
    state          text        not null constraint sop_version_state_check check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    name           text        not null,
    type           text        not null constraint sop_version_type_check check (type in ('REQUEST', 'INTERNAL')),
    nomor_sop      text,
    document       text        not null,
    source_sha256  text        not null,
    decree         text,
    effective_from timestamptz,
    created_at     timestamptz not null,
    published_at   timestamptz,
    primary key (tenant_id, id),
    constraint sop_version_number_key unique (tenant_id, sop_id, number),
    constraint sop_version_sop_fk foreign key (tenant_id, sop_id) references sop (tenant_id, id)
);

--changeset simpul:sop-file
--comment: what the office's file said last: an unchanged one does nothing, and one that goes back to an earlier text is told from it
alter table sop add column file_sha256 text;
