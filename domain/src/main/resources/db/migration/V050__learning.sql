-- A course as its files say it. A course that is no longer listed is withdrawn: out of the catalogue, still there for who began it.
create table course (
    id           bigint       primary key,
    version      int          not null,
    code         varchar(100) not null unique,
    position     int          not null,
    title_vi     text         not null,
    title_en     text,
    summary_vi   text         not null,
    summary_en   text,
    framework    varchar(100),
    licence      varchar(100),
    quiz_code    varchar(100),
    digest       varchar(64)  not null,
    withdrawn_on date
);
create index course_of_quiz on course (quiz_code);

create table course_audience (
    course_id bigint      not null references course on delete cascade,
    audience  varchar(20) not null,
    primary key (course_id, audience)
);

-- What a course teaches: a competence of its framework, and which of its levels, such as 1,2,3.
create table course_competence (
    course_id  bigint       not null references course on delete cascade,
    position   int          not null,
    competence varchar(100) not null,
    levels     varchar(40)  not null,
    primary key (course_id, position)
);

create table lesson (
    id           bigint       primary key,
    version      int          not null,
    course_id    bigint       not null references course,
    position     int          not null,
    slug         varchar(100) not null,
    title        text         not null,
    minutes      int          not null check (minutes > 0),
    body         text         not null,
    withdrawn_on date,
    unique (course_id, slug)
);

create table enrolment (
    id           bigint primary key,
    version      int    not null,
    course_id    bigint not null references course,
    person_id    bigint not null references person,
    enrolled_on  date   not null,
    completed_on date,
    unique (course_id, person_id),
    check (completed_on >= enrolled_on)
);
create index enrolment_of_person on enrolment (person_id, completed_on);

create table lesson_read (
    id        bigint primary key,
    version   int    not null,
    lesson_id bigint not null references lesson,
    person_id bigint not null references person,
    read_on   date   not null,
    unique (lesson_id, person_id)
);
create index lesson_read_of_person on lesson_read (person_id);

-- News from the test of a course: the day it was passed first.
create table quiz_pass (
    id        bigint       primary key,
    version   int          not null,
    quiz_code varchar(100) not null,
    person_id bigint       not null references person,
    passed_on date         not null,
    unique (quiz_code, person_id)
);
