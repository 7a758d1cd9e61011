create table plan (
    id          bigint       primary key,
    version     int          not null,
    code        varchar(60)  not null unique,
    unit_id     bigint       not null references unit,
    title       varchar(400) not null,
    document_no varchar(60),
    dated       varchar(40),
    period_from date,
    period_to   date,
    legal_bases text,
    reports_to  text,
    source      varchar(200),
    note        text,
    digest      varchar(64)  not null,
    check (period_to >= period_from)
);
create index plan_unit on plan (unit_id);

create table target (
    id            bigint       primary key,
    version       int          not null,
    plan_id       bigint       not null references plan on delete cascade,
    code          varchar(20)  not null unique,
    position      int          not null,
    source_line   int,
    audiences     varchar(200) not null,
    who           varchar(300) not null,
    what          text         not null,
    kind          varchar(20)  not null,
    comparator    varchar(10)  not null,
    value         int          not null,
    value_to      int,
    per           varchar(100),
    by_text       varchar(200),
    deadline      date,
    our_reading   boolean      not null,
    measure       varchar(60)  not null,
    note          text,
    check (kind <> 'percent' or value between 1 and 100)
);
create index target_plan on target (plan_id, position);
