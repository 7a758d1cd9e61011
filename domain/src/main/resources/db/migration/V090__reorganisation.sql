-- A change of the organisation by decision: what, from which day, on whose word, and who entered it.
create table reorganisation (
    id         bigint       primary key,
    version    int          not null,
    kind       varchar(10)  not null check (kind in ('open', 'rename', 'move', 'close', 'merge', 'split')),
    effective  date         not null,
    decision   varchar(100) not null,
    decided_on date,
    entered_by bigint       not null references person deferrable initially deferred,
    entered_at timestamptz  not null
);

-- The units it touched: what there was ('from'), what came of it ('to'), in the order of the decision, and the units below
-- that went along ('along').
-- A unit that closed for good falls to the unit above it, which is its 'to'.
create table reorganised_unit (
    id                bigint     primary key,
    version           int        not null,
    reorganisation_id bigint     not null references reorganisation deferrable initially deferred,
    unit_id           bigint     not null references unit deferrable initially deferred,
    part              varchar(5) not null check (part in ('from', 'to', 'along')),
    position          int        not null,
    unique (reorganisation_id, part, unit_id)
);
create index reorganised_unit_unit on reorganised_unit (unit_id);

-- Where a unit of a past day stands on a later day: the unit itself while it is open, and what came of it. The lowest
-- rank comes first: itself, then its heirs in the order of days and of the decision, then the unit it fell to.
create function unit_successors(leaf bigint, past date, on_day date) returns table (unit_id bigint, rank int[])
    language sql stable
as $$
    with recursive heir (id, after, rank, seen) as (
        select leaf, past, array[]::int[], array[leaf]
        union all
        select t.unit_id, r.effective - 1,
               h.rank || (r.effective - date '1900-01-01') || (r.kind = 'close')::int || t.position, h.seen || t.unit_id
        from heir h
        join reorganised_unit f on f.unit_id = h.id and f.part = 'from'
        join reorganisation r on r.id = f.reorganisation_id
            and r.kind in ('merge', 'split', 'close') and r.effective > h.after and r.effective <= on_day
        join reorganised_unit t on t.reorganisation_id = r.id and t.part = 'to'
        where t.unit_id <> all (h.seen)
    )
    select h.id, min(h.rank)
    from heir h
    join unit_state s on s.unit_id = h.id
        and s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day)
    group by h.id
$$;

-- The unit that answers on a day for what a unit left behind: itself while it is open, then its first successor.
create function unit_answering(leaf bigint, on_day date) returns bigint
    language sql stable
as $$
    select case
        when exists (
            select 1 from unit_state
            where unit_id = leaf and valid_from <= on_day and (valid_to is null or valid_to >= on_day)) then leaf
        else coalesce(
            (
                select s.unit_id
                from unit_successors(leaf, (select max(valid_to) from unit_state where unit_id = leaf), on_day) s
                order by s.rank
                limit 1
            ),
            leaf)
        end
$$;

-- Everybody with a place on a past day, at the unit of a later day that the place counts for: where the person is now
-- among what came of the old unit, else what stands first.
create function people_restated(past date, on_day date) returns table (unit_id bigint, person_id bigint)
    language sql stable
as $$
    with place as (
        select a.id, a.unit_id, a.person_id
        from assignment a
        where a.valid_from <= past and (a.valid_to is null or a.valid_to >= past)
    ),
    standing as (
        select p.unit_id as old_id, s.unit_id, s.rank
        from (select distinct place.unit_id from place) p
        cross join lateral unit_successors(p.unit_id, past, on_day) s
    ),
    counted as (
        select distinct on (p.id) s.unit_id, p.person_id
        from place p
        join standing s on s.old_id = p.unit_id
        left join assignment a on a.person_id = p.person_id and a.unit_id = s.unit_id
            and a.valid_from <= on_day and (a.valid_to is null or a.valid_to >= on_day)
        order by p.id, a.id is null, s.rank
    )
    select distinct c.unit_id, c.person_id from counted c
$$;
