-- Names of units as they are typed in a hurry: no tones, d for đ, y is i, one blank between words and before the first.
create function unit_search_key(name text, short_name text) returns text
    language sql immutable
as $$
    select ' ' || translate(btrim(regexp_replace(lower(unaccent(name || ' ' || short_name)), '[^[:alnum:]]+', ' ', 'g')), 'y', 'i')
$$;

alter table unit_state
    add column search_key text generated always as (unit_search_key(name, short_name)) stored;

create index unit_state_search_key on unit_state using gin (search_key gin_trgm_ops);

-- Each place of a past day at the unit of a later day that it counts for, below a unit of that later day: where the person
-- is now among what came of the old unit, else what stands first.
create function places_restated(past date, on_day date, root bigint)
    returns table (unit_id bigint, person_id bigint, assignment_id bigint)
    language sql stable
as $$
    with below (id) as (select unit_subtree(root, on_day)),
    standing as (
        select u.id as old_id, s.unit_id, s.rank
        from unit u
        cross join lateral unit_successors(u.id, past, on_day) s
        where exists (
            select 1 from unit_state o
            where o.unit_id = u.id and o.valid_from <= past and (o.valid_to is null or o.valid_to >= past))
    ),
    counted as (
        select distinct on (p.id) s.unit_id, p.person_id, p.id as assignment_id
        from standing s
        join assignment p on p.unit_id = s.old_id and p.valid_from <= past and (p.valid_to is null or p.valid_to >= past)
        left join assignment a on a.person_id = p.person_id and a.unit_id = s.unit_id
            and a.valid_from <= on_day and (a.valid_to is null or a.valid_to >= on_day)
        where s.old_id in (select leads.old_id from standing leads where leads.unit_id in (select id from below))
        order by p.id, a.id is null, s.rank
    )
    select c.unit_id, c.person_id, c.assignment_id
    from counted c
    where c.unit_id in (select id from below)
$$;

drop function people_restated(date, date);
