-- A course is who it is; what it says stands in its versions. A published version never changes; one at most is a draft.
create table course_version (
    id                bigint       primary key,
    version           int          not null,
    course_id         bigint       not null references course,
    number            int          not null check (number > 0),
    title_vi          text         not null,
    title_en          text,
    summary_vi        text         not null,
    summary_en        text,
    licence           varchar(100),
    quiz_title        text,
    quiz_draw         int check (quiz_draw > 0),
    quiz_minutes      int check (quiz_minutes > 0),
    quiz_pass_percent int check (quiz_pass_percent between 0 and 100),
    quiz_tries        int check (quiz_tries > 0),
    quiz_wait_hours   int check (quiz_wait_hours >= 0),
    quiz_gift         text,
    digest            varchar(64),
    changed_at        timestamptz  not null,
    changed_by        bigint       references person,
    published_at      timestamptz,
    published_by      bigint       references person,
    unique (course_id, number)
);
create unique index course_draft on course_version (course_id) where published_at is null;

insert into course_version (id, version, course_id, number, title_vi, title_en, summary_vi, summary_en, licence, digest,
                            changed_at, published_at)
select nextval('id_seq'), 0, id, 1, title_vi, title_en, summary_vi, summary_en, licence, digest, now(), now() from course;

-- Whom a version is written for, and what it teaches: a competence of any framework, and which of its levels, such as 1,2,3.
create table version_audience (
    course_version_id bigint      not null references course_version on delete cascade,
    audience          varchar(20) not null,
    primary key (course_version_id, audience)
);
insert into version_audience
select v.id, a.audience from course_audience a join course_version v on v.course_id = a.course_id;

create table version_competence (
    course_version_id bigint       not null references course_version on delete cascade,
    position          int          not null,
    framework         varchar(100) not null,
    competence        varchar(100) not null,
    levels            varchar(40)  not null,
    primary key (course_version_id, position)
);
create index version_competence_taught on version_competence (framework, competence);
insert into version_competence
select v.id, t.position, coalesce(c.framework, 'tt02-2025'), t.competence, t.levels
from course_competence t join course c on c.id = t.course_id join course_version v on v.course_id = c.id;

create table course_section (
    id                bigint primary key,
    version           int    not null,
    course_version_id bigint not null references course_version on delete cascade,
    position          int    not null,
    title             text   not null
);
create index course_section_of on course_section (course_version_id, position);

-- What a lesson says in one version of its course; weight: bytes that load with it, heavy: bytes that load when started.
create table lesson_version (
    id                bigint       primary key,
    version           int          not null,
    course_version_id bigint       not null references course_version on delete cascade,
    lesson_id         bigint       not null references lesson,
    section_id        bigint       references course_section,
    position          int          not null,
    title             text         not null,
    minutes           int          not null check (minutes > 0),
    kind              varchar(20)  not null,
    completion        varchar(20)  not null,
    least_seconds     int          not null check (least_seconds >= 0),
    required          boolean      not null,
    address           text,
    body              text         not null,
    weight            bigint       not null default 0,
    heavy             bigint       not null default 0,
    changed_at        timestamptz  not null,
    changed_by        bigint       references person,
    unique (course_version_id, lesson_id)
);
create index lesson_version_of_lesson on lesson_version (lesson_id);
insert into lesson_version (id, version, course_version_id, lesson_id, position, title, minutes, kind, completion,
                            least_seconds, required, body, changed_at)
select nextval('id_seq'), 0, v.id, l.id, l.position, l.title, l.minutes, 'reading', 'read', 0, true, l.body, now()
from lesson l join course_version v on v.course_id = l.course_id
where l.withdrawn_on is null;

-- Files open to everybody who may see what names them, such as the pictures of a course. A unit's count in its quota.
create table open_file (
    id         bigint       primary key,
    version    int          not null,
    content_id bigint       not null references file_content deferrable initially deferred,
    unit_id    bigint       references unit,
    type       varchar(100) not null,
    length     bigint       not null,
    kept_at    timestamptz  not null
);
create index open_file_content on open_file (content_id);

-- The files of a version by the name its text gives them; versions share what did not change.
create table version_media (
    id                bigint       primary key,
    version           int          not null,
    course_version_id bigint       not null references course_version on delete cascade,
    name              varchar(120) not null,
    kind              varchar(20)  not null,
    file_id           bigint       not null references open_file,
    webp_id           bigint       references open_file,
    width             int,
    height            int,
    pages             int,
    unique (course_version_id, name)
);
create index version_media_file on version_media (file_id);
create index version_media_webp on version_media (webp_id);

-- Who a course is: whose, where it stands on the shelf, whether anybody may take a place, its short address.
alter table course
    add column unit_id        bigint references unit,
    add column published_id   bigint references course_version,
    add column self_enrolment boolean not null default true,
    add column link           varchar(12) unique;
update course c set published_id = v.id from course_version v where v.course_id = c.id;
create index course_of_unit on course (unit_id);

drop table course_audience;
drop table course_competence;
alter table course
    drop column title_vi, drop column title_en, drop column summary_vi, drop column summary_en,
    drop column framework, drop column licence, drop column digest;
alter table lesson
    drop column position, drop column title, drop column minutes, drop column body, drop column withdrawn_on;

-- A place keeps the version it was taken in, until its holder goes over to a newer one.
alter table enrolment add column course_version_id bigint references course_version;
update enrolment e set course_version_id = c.published_id from course c where c.id = e.course_id;
alter table enrolment alter column course_version_id set not null;
create index enrolment_of_version on enrolment (course_version_id);

alter table lesson_read rename to lesson_done;
alter table lesson_done rename column read_on to done_on;
alter index lesson_read_of_person rename to lesson_done_of_person;

-- What happened in learning, as it happened; rows are only added.
create table learning_event (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    lesson_id  bigint      not null references lesson,
    kind       varchar(20) not null,
    item       varchar(100),
    given      text,
    correct    boolean,
    by_id      bigint      references person,
    at         timestamptz not null
);
create index learning_event_of on learning_event (person_id, lesson_id, at);
create index learning_event_lesson on learning_event (lesson_id, kind);

create trigger learning_event_stays before update or delete on learning_event
    for each row execute function refuse_change();
create trigger learning_event_is_not_emptied before truncate on learning_event
    for each statement execute function refuse_change();
