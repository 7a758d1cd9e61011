-- A test that belongs to no course draws from a bank, by competences of a framework; its place in the list of such tests,
-- none when it is offered no longer.
alter table quiz
    add column title_en   text,
    add column summary_vi text,
    add column summary_en text,
    add column bank       varchar(100) references question_bank,
    add column framework  varchar(40),
    add column position   int;
alter table quiz add constraint quiz_from_bank check ((bank is null) = (framework is null) and (position is null or bank is not null));

create table quiz_draw (
    quiz_id    bigint       not null references quiz,
    position   int          not null,
    competence varchar(100) not null,
    band       varchar(100) not null,
    count      int          not null check (count > 0),
    primary key (quiz_id, position)
);
