-- From when on results of a sitting that wait are shown and told, where that is later than its close: one row, raised by
-- whoever lets somebody answer longer. Attempts have no copy of it.
alter table sitting add column results_from timestamptz;
update sitting s
set results_from = a.latest
from (
    select sitting_id, max(greatest(feedback_from, ends_at + grace_seconds * interval '1 second')) as latest
    from attempt
    where sitting_id is not null
    group by sitting_id) a
where a.sitting_id = s.id and a.latest > s.closes_at;
drop index attempt_unannounced;
alter table attempt drop column feedback_from;
create index attempt_unannounced on attempt (sitting_id) where graded_at is not null and announced_at is null;
create index attempt_answering on attempt (sitting_id)
    where sitting_id is not null and started_at is not null and submitted_at is null;

-- How often the password of a sitting was typed wrong at a place, and when last.
alter table sitting_place
    add column wrong_passwords int not null default 0 check (wrong_passwords >= 0),
    add column wrong_at        timestamptz;
