-- A learning programme: an ordered path of courses and tests; no unit: one of the content files, which every unit may assign.
create table learning_programme (
    id           bigint       primary key,
    version      int          not null,
    code         varchar(100) not null unique,
    unit_id      bigint       references unit,
    position     int          not null,
    title_vi     text         not null,
    title_en     text,
    summary_vi   text         not null,
    summary_en   text,
    groups       varchar(200) not null,
    digest       varchar(64),
    made_by      bigint       references person,
    made_on      date         not null,
    withdrawn_on date
);
create index learning_programme_of_unit on learning_programme (unit_id);

-- A part added or taken out after the programme was first assigned has the day, so that the figures of past days stay.
create table learning_programme_part (
    id           bigint       primary key,
    version      int          not null,
    programme_id bigint       not null references learning_programme,
    position     int          not null,
    kind         varchar(10)  not null check (kind in ('course', 'quiz')),
    code         varchar(100) not null,
    required     boolean      not null,
    days         int          check (days between 1 and 3650),
    due_on       date,
    added_on     date,
    removed_on   date,
    check (days is null or due_on is null)
);
create unique index learning_programme_part_once on learning_programme_part (programme_id, kind, code) where removed_on is null;
create index learning_programme_part_asks on learning_programme_part (kind, code);

-- A programme asked of an audience at a unit and below, from a day. The rule is kept as it was: a saved audience may be forgotten.
create table programme_assignment (
    id            bigint       primary key,
    version       int          not null,
    programme_id  bigint       not null references learning_programme,
    unit_id       bigint       not null references unit,
    name          varchar(120),
    groups        varchar(200) not null,
    position      varchar(120),
    age_from      int,
    age_to        int,
    months_here   int,
    starts_on     date         not null,
    deadline      date         check (deadline >= starts_on),
    assigned_by   bigint       not null references person,
    assigned_on   date         not null,
    ended_on      date,
    ended_by      bigint       references person,
    reconciled_on date
);
create index programme_assignment_at on programme_assignment (unit_id);
create index programme_assignment_of on programme_assignment (programme_id);

-- Who it is asked of: from a day, up to the first day it no longer is. Coming back is a new row.
create table programme_member (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references programme_assignment,
    person_id     bigint not null references person,
    joined_on     date   not null,
    left_on       date   check (left_on >= joined_on)
);
create unique index programme_member_once on programme_member (assignment_id, person_id) where left_on is null;
create index programme_member_person on programme_member (person_id);
create index programme_member_days on programme_member (assignment_id, joined_on);

create function programme_member_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.left_on is not null
        or (new.id, new.assignment_id, new.person_id, new.joined_on)
            is distinct from (old.id, old.assignment_id, old.person_id, old.joined_on) then
        raise exception 'who a programme was asked of is history: an open row is closed once, and nothing else';
    end if;
    return new;
end $$;
create trigger programme_member_stays before update or delete on programme_member
    for each row execute function programme_member_stays();

-- Whether one place of a person makes them belong on a day: everything the rule says has to hold of that same place.
create function programme_fits(place assignment, born date, rule programme_assignment, on_day date) returns boolean
    language sql stable
as $$
    select place.valid_from <= on_day and (place.valid_to is null or place.valid_to >= on_day)
        and place.audience = any (string_to_array(rule.groups, ','))
        and (rule.position is null or strpos(lower(unaccent(place.position)), lower(unaccent(rule.position))) > 0)
        and (rule.age_from is null or extract(year from age(on_day, born)) >= rule.age_from)
        and (rule.age_to is null or extract(year from age(on_day, born)) <= rule.age_to)
        and (rule.months_here is null or rule.months_here <= (
            select extract(year from stay) * 12 + extract(month from stay)
            from (select age(on_day, min(f.valid_from)) as stay from assignment f
                  where f.person_id = place.person_id and f.unit_id = place.unit_id) as since))
$$;

-- Whether somebody who has it keeps it on a day. Where the unit was merged or split, with a place at what came of it.
create function programme_keeps(rule programme_assignment, who bigint, on_day date) returns boolean
    language sql stable
as $$
    select (rule.ended_on is null or rule.ended_on > on_day) and exists (
        select 1
        from assignment a
        join person p on p.id = a.person_id and (p.deactivated_on is null or p.deactivated_on > on_day)
        where a.person_id = who and programme_fits(a, p.birth_date, rule, on_day)
          and exists (
              select 1
              from unit_path(a.unit_id, on_day) as above
              join unit_successors(rule.unit_id, rule.starts_on, on_day) as heir on heir.unit_id = above.unit_id))
$$;

-- The last day for a part: so many days after one was asked; else a day of the calendar, which binds nobody who came after it.
create function programme_due(asked date, days int, due_on date, deadline date) returns date
    language sql immutable
as $$
    select case
        when days is not null then asked + days
        when due_on >= asked then due_on
        when deadline >= asked then deadline
    end
$$;

-- Each member with each part: until when, begun when, done when. A part counts from the later of joining and its adding.
create view programme_standing as
select m.id as member_id, m.assignment_id, m.person_id, m.joined_on, m.left_on, q.programme_id,
       t.id as part_id, t.position, t.kind, t.code, t.required, t.added_on, t.removed_on,
       programme_due(greatest(m.joined_on, t.added_on), t.days, t.due_on, q.deadline) as due_on,
       e.enrolled_on, coalesce(e.completed_on, z.passed_on) as done_on
from programme_member m
join programme_assignment q on q.id = m.assignment_id
join learning_programme_part t on t.programme_id = q.programme_id
left join course c on t.kind = 'course' and c.code = t.code
left join enrolment e on e.course_id = c.id and e.person_id = m.person_id
left join quiz_pass z on t.kind = 'quiz' and z.quiz_code = t.code and z.person_id = m.person_id;
