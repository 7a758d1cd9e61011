-- Foreign keys are checked at commit: rows are written table by table, in an order nobody promises.

-- The organisation. What a unit is called, and what it belongs to, has dates.
create table unit (
    id       bigint      primary key,
    version  int         not null,
    code     varchar(60) not null unique,
    register varchar(40)
);

create table unit_state (
    id         bigint       primary key,
    version    int          not null,
    unit_id    bigint       not null references unit deferrable initially deferred,
    name       varchar(300) not null,
    short_name varchar(120) not null,
    level      varchar(30)  not null,
    parent_id  bigint       references unit deferrable initially deferred,
    valid_from date         not null,
    valid_to   date         check (valid_to >= valid_from),
    decision   varchar(300),
    source     text,
    check (parent_id <> unit_id),
    -- one state a day; deferred, because closing the old one and writing the new one are two statements
    exclude using gist (int8range(unit_id, unit_id, '[]') with &&, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred
);
create index unit_state_parent on unit_state (parent_id);

-- The content file the organisation was last taken from.
create table organisation_file (
    path   varchar(200) primary key,
    digest varchar(64)  not null
);

-- A unit and all below it on a day; the unit itself even where it has no state that day.
create function unit_subtree(root bigint, on_day date) returns setof bigint
    language sql stable
as $$
    with recursive below (id) as (
        select root
        union
        select s.unit_id
        from unit_state s
        join below b on s.parent_id = b.id
        where s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day)
    )
    select id from below
$$;

-- A unit and all above it on a day, itself first (steps 0).
create function unit_path(leaf bigint, on_day date) returns table (unit_id bigint, steps int)
    language sql stable
as $$
    with recursive above (id, steps) as (
        select leaf, 0
        union
        select s.parent_id, a.steps + 1
        from unit_state s
        join above a on s.unit_id = a.id
        where s.parent_id is not null
          and s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day)
          and a.steps < 20
    )
    select id, steps from above
$$;

-- Vietnamese lists are in the order of the given name, which stands last.
create function given_name(full_name text) returns text
    language sql immutable
as $$ select regexp_replace(full_name, '^.* ', '') $$;

create table person (
    id                 bigint       primary key,
    version            int          not null,
    full_name          varchar(120) not null,
    search_name        varchar(120) not null,
    birth_date         date,
    phone              varchar(15),
    email              varchar(200),
    account            varchar(60)  unique,
    username           varchar(60)  unique,
    first_signed_in_at timestamptz,
    deactivated_on     date
);

create table assignment (
    id         bigint       primary key,
    version    int          not null,
    person_id  bigint       not null references person deferrable initially deferred,
    unit_id    bigint       not null references unit deferrable initially deferred,
    position   varchar(120) not null,
    audience   varchar(20)  not null
        check (audience in ('manager', 'teacher', 'support_staff', 'learner', 'parent', 'citizen')),
    group_name varchar(120),
    valid_from date         not null,
    valid_to   date         check (valid_to >= valid_from),
    -- one place at a unit a day
    exclude using gist (int8range(person_id, person_id, '[]') with &&, int8range(unit_id, unit_id, '[]') with &&,
        daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
create index assignment_unit on assignment (unit_id);
create index assignment_person on assignment (person_id);

create table role_held (
    id         bigint      primary key,
    version    int         not null,
    person_id  bigint      not null references person deferrable initially deferred,
    role       varchar(20) not null
        check (role in ('learner', 'author', 'manager', 'officer', 'certifier', 'administrator')),
    unit_id    bigint      not null references unit deferrable initially deferred,
    valid_from date        not null,
    valid_to   date        check (valid_to >= valid_from),
    given_by   bigint      references person deferrable initially deferred
);
create index role_held_person on role_held (person_id);
create index role_held_unit on role_held (unit_id);

-- A staff list as it was uploaded, from its preview to its acceptance.
create table roster_import (
    id           bigint       primary key,
    version      int          not null,
    unit_id      bigint       not null references unit,
    uploaded_by  bigint       not null references person,
    uploaded_at  timestamptz  not null,
    sheet        varchar(120) not null,
    headings     text         not null,
    unused       text         not null,
    other_sheets text         not null,
    empty_rows   int          not null,
    accepted_at  timestamptz
);
create index roster_import_unit on roster_import (unit_id);

-- Every row of it that is not empty; cells, faults and reasons are JSON.
create table roster_row (
    id         bigint      primary key,
    version    int         not null,
    import_id  bigint      not null references roster_import on delete cascade deferrable initially deferred,
    number     int         not null,
    skipped    varchar(60),
    cells      text        not null,
    full_name  text        not null,
    birth_date date,
    phone      varchar(15),
    email      varchar(200),
    position   text        not null,
    group_name text,
    audience   varchar(20),
    faults     text        not null,
    outcome    varchar(10) not null check (outcome in ('new', 'changed', 'same', 'refused', 'skipped')),
    reasons    text        not null,
    person_id  bigint      references person deferrable initially deferred,
    unique (import_id, number)
);
