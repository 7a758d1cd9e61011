-- Every text somebody saved of a lesson of a draft, so that nothing written is lost; rows are only added. person_id is null
-- for the text the draft began with. aside: it met somebody else's text and is not the lesson's. The lesson's text is the
-- newest row that is not aside, and its number is the revision an editor begins from.
create table lesson_text_kept (
    id                bigint generated always as identity primary key,
    course_version_id bigint      not null references course_version,
    lesson_id         bigint      not null references lesson,
    person_id         bigint      references person,
    at                timestamptz not null,
    body              text        not null,
    aside             boolean     not null
);
create index lesson_text_kept_of on lesson_text_kept (course_version_id, lesson_id, id);
create trigger lesson_text_kept_stays before update or delete on lesson_text_kept
    for each row execute function refuse_change();
create trigger lesson_text_kept_is_not_emptied before truncate on lesson_text_kept
    for each statement execute function refuse_change();
