-- A test: its rules, and the file they came from.
create table quiz (
    id            bigint       primary key,
    version       int          not null,
    code          varchar(100) not null unique,
    title         text         not null,
    pass_percent  int          not null check (pass_percent between 0 and 100),
    minutes       int          not null check (minutes > 0),
    tries         int          not null check (tries > 0),
    wait_hours    int          not null check (wait_hours >= 0),
    draw          int          not null check (draw > 0),
    grace_seconds int          not null check (grace_seconds >= 0),
    digest        varchar(64)  not null
);

-- A question as it was written once. It never changes: a new text is a new revision.
create table question (
    id          bigint       primary key,
    version     int          not null,
    bank        varchar(100) not null,
    idnumber    varchar(100) not null,
    revision    int          not null,
    kind        varchar(12)  not null,
    choices     int          not null,
    answer_rows int          not null,
    band        varchar(100),
    gift        text         not null,
    digest      varchar(64)  not null,
    unique (bank, idnumber, revision)
);

create table question_competence (
    question_id bigint       not null references question,
    competence  varchar(100) not null,
    primary key (question_id, competence)
);
create index question_of_competence on question_competence (competence);

-- What a test draws from today.
create table quiz_question (
    quiz_id     bigint not null references quiz,
    position    int    not null,
    question_id bigint not null references question,
    primary key (quiz_id, position),
    unique (quiz_id, question_id)
);

-- One try of one person. The rules it is judged by are kept as they were at its start.
create table attempt (
    id            bigint      primary key,
    version       int         not null,
    quiz_id       bigint      not null references quiz,
    person_id     bigint      not null references person,
    started_at    timestamptz not null,
    ends_at       timestamptz not null,
    grace_seconds int         not null,
    pass_percent  int         not null,
    seed          bigint      not null,
    submitted_at  timestamptz,
    graded_at     timestamptz,
    points        numeric(9, 5),
    of_points     numeric(9, 5),
    passed        boolean,
    check (ends_at > started_at),
    check ((graded_at is null) = (passed is null)),
    check (graded_at is null or submitted_at is not null)
);
create unique index attempt_running on attempt (person_id, quiz_id) where submitted_at is null;
create index attempt_of_person on attempt (person_id, quiz_id);
create index attempt_unsealed on attempt (ends_at) where submitted_at is null;

create table attempt_slot (
    attempt_id  bigint   not null references attempt,
    slot        smallint not null,
    question_id bigint   not null references question,
    points      numeric(9, 5),
    primary key (attempt_id, slot)
);

-- Every answer ever acknowledged; rows are only added. The highest client_seq of a slot is what is judged.
create table response (
    attempt_id  bigint      not null,
    slot        smallint    not null,
    client_seq  int         not null check (client_seq > 0),
    given       text[]      not null,
    received_at timestamptz not null,
    primary key (attempt_id, slot, client_seq),
    foreign key (attempt_id, slot) references attempt_slot
);
