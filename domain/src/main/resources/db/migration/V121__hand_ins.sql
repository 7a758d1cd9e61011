-- What somebody hands over to be confirmed by another person: points of a checklist, or evidence of what was done
-- elsewhere. Each is a row, settled once; an erasure empties its words, and nothing else in it changes.
create table hand_in (
    id                bigint      primary key,
    version           int         not null,
    person_id         bigint      not null references person,
    lesson_id         bigint      not null references lesson,
    lesson_version_id bigint      not null references lesson_version,
    did               varchar(2000),
    done_on           date,
    link              varchar(500),
    file_id           bigint      references stored_file on delete set null deferrable initially deferred,
    handed_at         timestamptz not null,
    outcome           varchar(20) check (outcome in ('confirmed', 'returned', 'withdrawn')),
    settled_at        timestamptz,
    settled_by        bigint      references person,
    check ((outcome is null) = (settled_at is null)),
    check (outcome is null or (outcome = 'withdrawn') = (settled_by is null)),
    check (settled_by <> person_id)
);
create unique index hand_in_waiting on hand_in (person_id, lesson_id) where outcome is null;
create index hand_in_queue on hand_in (handed_at, id) where outcome is null;
create index hand_in_of on hand_in (person_id, lesson_id, id);
create index hand_in_lesson on hand_in (lesson_id);
create index hand_in_lesson_version on hand_in (lesson_version_id);
create index hand_in_file on hand_in (file_id);
create index hand_in_settled_by on hand_in (settled_by);

create table hand_in_point (
    id         bigint       primary key,
    version    int          not null,
    hand_in_id bigint       not null references hand_in,
    position   int          not null,
    item       varchar(100) not null,
    confirmed  boolean,
    said       varchar(300),
    unique (hand_in_id, item)
);

create function hand_in_is_settled_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (new.id, new.person_id, new.lesson_id, new.lesson_version_id, new.handed_at)
            = (old.id, old.person_id, old.lesson_id, old.lesson_version_id, old.handed_at)
        and (old.outcome is null or (new.outcome, new.settled_at) = (old.outcome, old.settled_at)
            and new.settled_by is not distinct from old.settled_by)
        and (new.did is null or new.did = old.did) and (new.done_on is null or new.done_on = old.done_on)
        and (new.link is null or new.link = old.link) and (new.file_id is null or new.file_id = old.file_id)
    then
        return new;
    end if;
    raise exception 'hand_in: what was handed in stays as it is';
end $$;
create trigger hand_in_stays before update or delete on hand_in for each row execute function hand_in_is_settled_once();
create trigger hand_in_is_not_emptied before truncate on hand_in for each statement execute function refuse_change();

create function hand_in_point_is_judged_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (new.id, new.hand_in_id, new.position, new.item) = (old.id, old.hand_in_id, old.position, old.item)
        and (old.confirmed is null or new.confirmed = old.confirmed and (new.said is null or new.said = old.said))
    then
        return new;
    end if;
    raise exception 'hand_in_point: what was judged stays as it is';
end $$;
create trigger hand_in_point_stays before update or delete on hand_in_point
    for each row execute function hand_in_point_is_judged_once();
