-- How many questions stand on a page, and whether keys are seen afterwards, as a test of a course says it.
alter table quiz
    add column per_page   int     not null default 0 check (per_page between 0 and 100),
    add column score_only boolean not null default false;

alter table course_version
    add column quiz_per_page   int check (quiz_per_page between 0 and 100),
    add column quiz_score_only boolean;

update course_version set quiz_per_page = 0, quiz_score_only = false where quiz_title is not null;
