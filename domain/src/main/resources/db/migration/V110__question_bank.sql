-- A question may be about competences of several frameworks. Every question so far came with a course, and every course named this one.
alter table question_competence add column framework varchar(40) not null default 'tt02-2025';
alter table question_competence alter column framework drop default;
alter table question_competence drop constraint question_competence_pkey, add primary key (question_id, framework, competence);
drop index question_of_competence;
create index question_of_competence on question_competence (framework, competence);

-- Questions that belong to no course: the framework whose competences they are about.
create table question_bank (
    code      varchar(100) primary key,
    framework varchar(40)  not null,
    title_vi  text         not null,
    title_en  text
);

-- The files a bank was taken from, as they were then.
create table question_bank_file (
    path   varchar(200) primary key,
    bank   varchar(100) not null references question_bank,
    digest varchar(64)  not null
);

-- The questions that stand in a bank today, each in its newest wording.
create table question_bank_entry (
    question_id bigint       primary key references question,
    path        varchar(200) not null references question_bank_file,
    position    int          not null
);
create index question_bank_entry_path on question_bank_entry (path);

-- Who vouches for a question, as it was worded then, at a unit and all below it; taken back it is closed, never removed.
create table question_activation (
    id           bigint      primary key,
    question_id  bigint      not null references question,
    unit_id      bigint      not null references unit,
    checklist    varchar(64) not null,
    activated_by bigint      not null references person,
    activated_at timestamptz not null,
    withdrawn_by bigint      references person,
    withdrawn_at timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    check (withdrawn_at >= activated_at)
);
create unique index question_activation_open on question_activation (unit_id, question_id) where withdrawn_at is null;
create index question_activation_of_question on question_activation (question_id, unit_id);
