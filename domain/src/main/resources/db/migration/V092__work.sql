-- How long something that failed so often in a row waits: 2 s, 4 s, 8 s and so on, an hour at most.
create function back_off(failures int) returns interval
    language sql immutable
as $$ select least(3600, 2 ^ least(failures, 12)) * interval '1 second' $$;

-- Work that outlives a request. Leases and back-off are read off the database's own clock, one for all nodes; asked_at and
-- finished_at off the domain's.
create table job (
    id              bigint       generated always as identity primary key,
    kind            varchar(60)  not null,
    key             varchar(200) not null,
    owner_id        bigint       not null references person,
    unit_id         bigint       references unit,
    input           text         not null,
    state           varchar(10)  not null default 'waiting'
        check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    checkpoint      text,
    steps_done      bigint       not null default 0 check (steps_done >= 0),
    steps_of        bigint       check (steps_of >= steps_done),
    doing           text,
    result          text,
    reason          text,
    failures        int          not null default 0,
    due_at          timestamptz  not null default clock_timestamp(),
    lease           uuid,
    leased_until    timestamptz,
    cancel_asked_at timestamptz,
    asked_at        timestamptz  not null,
    finished_at     timestamptz,
    check ((state = 'running') = (lease is not null)),
    check ((lease is null) = (leased_until is null)),
    check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
);
create unique index job_one_running on job (key) where state = 'running';
create index job_open on job (key, id) where state in ('waiting', 'running');
create index job_due on job (due_at, id) where state in ('waiting', 'running');
create index job_owner on job (owner_id, id);

-- What a change says to those who must hear of it. Written with the change; done_at is written with the effect.
create table outbox_message (
    id       bigint       generated always as identity primary key,
    key      varchar(200) not null,
    kind     varchar(60)  not null,
    payload  jsonb        not null,
    sent_at  timestamptz  not null default clock_timestamp(),
    due_at   timestamptz  not null default clock_timestamp(),
    failures int          not null default 0,
    wrong    varchar(500),
    done_at  timestamptz
);
create index outbox_waiting on outbox_message (key, id) where done_at is null;
create index outbox_due on outbox_message (due_at, id) where done_at is null;
create index outbox_done on outbox_message (done_at) where done_at is not null;

-- Messages for a person, shown in the application.
create table inbox_message (
    id        bigint       primary key,
    version   int          not null,
    person_id bigint       not null references person,
    sentence  text         not null,
    link      varchar(300) check (link like '/%' and link not like '//%'),
    sent_at   timestamptz  not null,
    read_at   timestamptz
);
create index inbox_of_person on inbox_message (person_id, sent_at desc, id desc);
create index inbox_unread on inbox_message (person_id) where read_at is null;
