--liquibase formatted sql

--changeset simpul:catalogue-entry-table
--comment: versions of SOPs that offices show to all others, without officials' NIP; listed by office, SOP and version
create table catalogue_entry (
    tenant_id    uuid        not null references tenant,
    id           uuid        not null,
    office_code  text        not null,
    office_name  text        not null,
    sop_code     text        not null,
    version      integer     not null,
    name         text        not null,
    document     text        not null,
    released_at  timestamptz not null,
    released_by  uuid,
    withdrawn_at timestamptz,
    primary key (tenant_id, id),
    constraint catalogue_entry_version_key unique (tenant_id, sop_code, version),
    constraint catalogue_entry_released_by_fk foreign key (tenant_id, released_by) references account (tenant_id, id)
);
create index catalogue_entry_id on catalogue_entry (id);
create index catalogue_entry_listed on catalogue_entry (office_code, sop_code, version desc) where withdrawn_at is null;
alter table catalogue_entry enable row level security, force row level security;
create policy office on catalogue_entry using (tenant_id = (select sec.tenant()));

--changeset simpul:catalogue-entry-readers
--comment: any office reads what others show; the national office's templates also once taken back, for variants build on them
create policy reader on catalogue_entry for select using ((select sec.tenant()) is not null
    and (withdrawn_at is null or tenant_id = (select sec.office('00'))));

--changeset simpul:template-use-table
--comment: how far a published version is from its template, in numbers; the newest of each SOP is listed
create table template_use (
    tenant_id    uuid        not null references tenant,
    id           uuid        not null,
    sop_code     text        not null,
    version      integer     not null,
    base_code    text,
    base_version integer,
    inherited    integer     not null,
    changed      integer     not null,
    own          integer     not null,
    left_out     integer     not null,
    published_at timestamptz not null,
    primary key (tenant_id, id),
    constraint template_use_version_key unique (tenant_id, sop_code, version),
    constraint template_use_base_check check ((base_code is null) = (base_version is null))
);
alter table template_use enable row level security, force row level security;
create policy office on template_use using (tenant_id = (select sec.tenant()));

--changeset simpul:template-use-ditjen
--comment: the Ditjen sees how far each office is from its templates; it changes nothing of it
create policy ditjen on template_use for select using ((select sec.national()));

--changeset simpul:template-decline-table
--comment: versions of a template that an office does not follow; looked up by SOP when the template has moved on
create table template_decline (
    tenant_id    uuid        not null references tenant,
    id           uuid        not null,
    sop_code     text        not null,
    base_code    text        not null,
    base_version integer     not null,
    declined_by  uuid        not null,
    declined_at  timestamptz not null,
    primary key (tenant_id, id),
    constraint template_decline_key unique (tenant_id, sop_code, base_code, base_version),
    constraint template_decline_by_fk foreign key (tenant_id, declined_by) references account (tenant_id, id)
);
alter table template_decline enable row level security, force row level security;
create policy office on template_decline using (tenant_id = (select sec.tenant()));
