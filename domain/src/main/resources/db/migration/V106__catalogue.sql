-- What a course is found by, as it is typed in a hurry: no tones, d for đ, one blank between words and before the first.
create function course_search_key(said text) returns text
    language sql immutable
as $$
    select ' ' || translate(btrim(regexp_replace(lower(unaccent(said)), '[^[:alnum:]]+', ' ', 'g')), 'y', 'i')
$$;

alter table course_version
    add column search_key text generated always as (
        course_search_key(title_vi || ' ' || coalesce(title_en, '') || ' ' || summary_vi)) stored;
alter table lesson_version
    add column search_key text generated always as (course_search_key(title)) stored;

create index version_audience_of on version_audience (audience);

-- A short address for a poster: seven letters and digits that are not mistaken for each other.
create function course_link() returns trigger language plpgsql as $$
declare
    letters constant text := '23456789abcdefghjkmnpqrstuvwxyz';
begin
    while new.link is null or exists (select 1 from course c where c.link = new.link and c.id <> new.id) loop
        new.link := (select string_agg(substr(letters, 1 + floor(random() * length(letters))::int, 1), '')
                     from generate_series(1, 7));
    end loop;
    return new;
end $$;
create trigger course_link before insert on course for each row when (new.link is null) execute function course_link();
update course c set link = (
    select string_agg(substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + floor(random() * 31)::int, 1), '')
    from generate_series(1, 7) where c.id is not null);
alter table course alter column link set not null;
