-- That somebody looked at what stood out in a sitting, and what they say of it. What stood out is counted anew each time and
-- kept nowhere.
create table integrity_note (
    id         bigint      primary key,
    version    int         not null,
    sitting_id bigint      not null references sitting,
    kind       varchar(10) not null check (kind in ('same', 'times', 'device', 'left')),
    attempt_id bigint      not null references attempt,
    other_id   bigint      references attempt,
    remark     varchar(300),
    noted_by   bigint      not null references person,
    noted_at   timestamptz not null
);
create index integrity_note_of on integrity_note (sitting_id, id);
create index integrity_note_attempt on integrity_note (attempt_id);
create index integrity_note_other on integrity_note (other_id);
create index integrity_note_by on integrity_note (noted_by);

-- Some of those who passed, drawn by chance once for a sitting, to be looked at a second time. The seed gives the same again.
create table recheck (
    id         bigint      primary key,
    version    int         not null,
    sitting_id bigint      not null unique references sitting,
    percent    int         not null check (percent between 3 and 5),
    seed       bigint      not null,
    passed     int         not null check (passed > 0),
    drawn_by   bigint      not null references person,
    drawn_at   timestamptz not null
);
create index recheck_by on recheck (drawn_by);

create table recheck_place (
    id         bigint not null primary key,
    version    int    not null,
    recheck_id bigint not null references recheck,
    number     int    not null check (number > 0),
    attempt_id bigint not null references attempt,
    unique (recheck_id, number),
    unique (recheck_id, attempt_id)
);
create index recheck_place_attempt on recheck_place (attempt_id);

-- What came of it. The latest one holds; those before it stay.
create table recheck_verdict (
    id         bigint      primary key,
    version    int         not null,
    place_id   bigint      not null references recheck_place,
    agrees     boolean     not null,
    remark     varchar(300),
    checked_by bigint      not null references person,
    checked_at timestamptz not null
);
create index recheck_verdict_of on recheck_verdict (place_id, checked_at);
create index recheck_verdict_by on recheck_verdict (checked_by);

-- An erasure empties a remark; nothing else changes.
create function only_its_remark_goes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.remark is null and to_jsonb(new) - 'remark' = to_jsonb(old) - 'remark' then
        return new;
    end if;
    raise exception '%: rows are only added', tg_table_name;
end $$;
create trigger integrity_note_stays before update or delete on integrity_note
    for each row execute function only_its_remark_goes();
create trigger integrity_note_is_not_emptied before truncate on integrity_note
    for each statement execute function refuse_change();
create trigger recheck_verdict_stays before update or delete on recheck_verdict
    for each row execute function only_its_remark_goes();
create trigger recheck_verdict_is_not_emptied before truncate on recheck_verdict
    for each statement execute function refuse_change();
create trigger recheck_stays before update or delete on recheck for each row execute function refuse_change();
create trigger recheck_place_stays before update or delete on recheck_place
    for each row execute function refuse_change();
