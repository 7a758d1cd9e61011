create table framework (
    id          bigint       primary key,
    version     int          not null,
    code        varchar(40)  not null unique,
    title_vi    varchar(300) not null,
    title_en    varchar(300),
    legal_basis varchar(300) not null,
    issuer      varchar(300) not null,
    in_force    date,
    sureness    text,
    digest      varchar(64)  not null
);

create table framework_level (
    framework_id bigint      not null references framework on delete cascade,
    level        int         not null,
    group_vi     varchar(60) not null,
    group_en     varchar(60),
    primary key (framework_id, level)
);

create table skill_domain (
    id           bigint       primary key,
    version      int          not null,
    framework_id bigint       not null references framework on delete cascade,
    code         varchar(10)  not null,
    position     int          not null,
    name_vi      varchar(300) not null,
    name_en      varchar(300),
    unique (framework_id, code)
);

create table competence (
    id             bigint       primary key,
    version        int          not null,
    domain_id      bigint       not null references skill_domain on delete cascade,
    code           varchar(10)  not null,
    position       int          not null,
    name_vi        varchar(300) not null,
    name_en        varchar(300),
    description_vi text,
    unique (domain_id, code)
);

create table descriptor (
    competence_id bigint not null references competence on delete cascade,
    level         int    not null,
    position      int    not null,
    text_vi       text   not null,
    suspect       text,
    primary key (competence_id, level, position)
);
