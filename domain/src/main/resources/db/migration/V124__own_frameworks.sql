-- A framework is one edition of a family; one with a unit is that unit's own. Withdrawn it can be read, and chosen no longer.
alter table framework
    add column family       varchar(40),
    add column edition      int check (edition > 0),
    add column unit_id      bigint references unit,
    add column uploaded_by  bigint references person,
    add column uploaded_at  timestamptz,
    add column withdrawn_by bigint references person,
    add column withdrawn_at timestamptz;
update framework set family = code, edition = 1;
alter table framework
    alter column family set not null,
    alter column edition set not null,
    add constraint framework_of_somebody check ((unit_id is null) = (uploaded_by is null)
        and (unit_id is null) = (uploaded_at is null)),
    add constraint framework_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null)
        and (withdrawn_at is null or unit_id is not null));
create unique index framework_edition on framework (coalesce(unit_id, 0), family, edition);

-- A file somebody brought: looked at first, then, once, accepted. What was accepted is kept as it came.
create table framework_upload (
    id             bigint      primary key,
    version        int         not null,
    unit_id        bigint      not null references unit,
    uploaded_by    bigint      not null references person,
    uploaded_at    timestamptz not null,
    yaml           bytea       not null,
    framework_code varchar(40),
    accepted_at    timestamptz,
    check ((framework_code is null) = (accepted_at is null))
);
create index framework_upload_of on framework_upload (unit_id, uploaded_by) where accepted_at is null;
