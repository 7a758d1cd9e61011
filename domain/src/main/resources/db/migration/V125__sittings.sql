-- A test held for certain people at a certain time. What it asks is drawn beforehand, its rules stand as they were written.
create table sitting (
    id             bigint      primary key,
    version        int         not null,
    quiz_id        bigint      not null references quiz,
    unit_id        bigint      not null references unit,
    title          text        not null,
    opens_at       timestamptz not null,
    closes_at      timestamptz not null,
    minutes        int         not null check (minutes > 0),
    spread_seconds int         not null check (spread_seconds >= 0),
    per_page       int         not null check (per_page >= 0),
    feedback       varchar(8)  not null check (feedback in ('all', 'score', 'later')),
    start_by       varchar(12) not null check (start_by in ('learner', 'password', 'invigilator')),
    password       varchar(40),
    one_device     boolean     not null,
    watched        boolean     not null,
    let_in_at      timestamptz,
    cancelled_at   timestamptz,
    made_at        timestamptz not null,
    made_by        bigint      not null references person,
    check (closes_at > opens_at),
    check ((password is not null) = (start_by = 'password'))
);
create index sitting_of_unit on sitting (unit_id, opens_at);

-- Who takes part, and where they sit. Whoever is left out stays in the list, and the number is not given again.
create table sitting_place (
    id            bigint  primary key,
    version       int     not null,
    sitting_id    bigint  not null references sitting,
    person_id     bigint  not null references person,
    number        int     not null check (number > 0),
    extra_minutes int     not null default 0 check (extra_minutes between 0 and 600),
    paper         boolean not null default false,
    attempt_id    bigint  unique references attempt,
    left_out_at   timestamptz,
    unique (sitting_id, person_id),
    unique (sitting_id, number)
);
create index sitting_place_of_person on sitting_place (person_id);

-- An attempt may be drawn before it begins: then it has no beginning and no end yet.
alter table attempt
    alter column started_at drop not null,
    alter column ends_at drop not null,
    add column sitting_id    bigint references sitting,
    add column per_page      int         not null default 0,
    add column feedback      varchar(8)  not null default 'all' check (feedback in ('all', 'score', 'later')),
    add column feedback_from timestamptz,
    add column announced_at  timestamptz,
    add column one_device    boolean     not null default false,
    add column watched       boolean     not null default false,
    add column device        varchar(43),
    add column hand          int         not null default 1,
    add constraint attempt_begun check ((started_at is null) = (ends_at is null)),
    add constraint attempt_submitted_after_begun check (submitted_at is null or started_at is not null);
update attempt set announced_at = graded_at where graded_at is not null;
drop index attempt_running;
create unique index attempt_running on attempt (person_id, quiz_id) where submitted_at is null and sitting_id is null;
create unique index attempt_of_sitting on attempt (sitting_id, person_id) where sitting_id is not null;
create index attempt_unannounced on attempt (feedback_from) where graded_at is not null and announced_at is null;

-- More time for a person in every test, as somebody in charge decided. Why is not written down.
create table extra_time (
    id         bigint      primary key,
    version    int         not null,
    person_id  bigint      not null references person,
    percent    int         not null check (percent between 1 and 200),
    valid_from date        not null,
    valid_to   date,
    given_by   bigint      not null references person,
    given_at   timestamptz not null,
    check (valid_to is null or valid_to >= valid_from)
);
create index extra_time_of_person on extra_time (person_id);

-- What befell an attempt beside its answers, in the order it did.
create table attempt_event (
    id         bigint generated always as identity primary key,
    attempt_id bigint      not null references attempt,
    kind       varchar(20) not null,
    by_id      bigint      references person,
    minutes    int,
    at         timestamptz not null
);
create index attempt_event_of on attempt_event (attempt_id, at);
create trigger attempt_event_stays before update or delete on attempt_event
    for each row execute function refuse_change();
create trigger attempt_event_is_not_emptied before truncate on attempt_event
    for each statement execute function refuse_change();
