-- Jobs of a unit and of those below it, the newest first.
create index job_unit on job (unit_id, id);

-- Whether nobody works on a job although it is its turn: it is due, or its lease ran out, for longer than that, and nothing of
-- its key is before it.
create function job_is_stuck(j job, longer_than interval) returns boolean
    language sql stable
as $$
    select j.state in ('waiting', 'running')
        and coalesce(j.leased_until, j.due_at) < clock_timestamp() - longer_than
        and not exists (
            select 1 from job o
            where o.key = j.key and o.id <> j.id and (o.state = 'running' or o.state = 'waiting' and o.id < j.id))
$$;
