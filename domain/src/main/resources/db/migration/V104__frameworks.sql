-- Frameworks of other people: in force on no day we know, described in English only or not at all, and saying what is not known of them.
alter table framework add column note_vi text, add column note_en text;
alter table competence add column description_en text;
alter table descriptor alter column text_vi drop not null, add column text_en text;
alter table descriptor add constraint descriptor_says_something check (text_vi is not null or text_en is not null);

-- Which competence of one framework answers to which of another. By code: a framework may be loaded before the other or replaced.
create table competence_match (
    framework_id     bigint      not null references framework on delete cascade,
    competence       varchar(10) not null,
    other_framework  varchar(40) not null,
    other_competence varchar(10) not null,
    primary key (framework_id, competence, other_framework, other_competence)
);
create index competence_match_other on competence_match (other_framework, other_competence);
