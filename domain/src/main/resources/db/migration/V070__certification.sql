-- What can be confirmed. The rule itself stands in the editions: a changed file is a new edition, never an overwritten one.
create table programme (
    id      bigint      primary key,
    version int         not null,
    code    varchar(60) not null unique,
    kind    varchar(40) not null
);

create table programme_edition (
    id           bigint   primary key,
    version      int      not null,
    programme_id bigint   not null references programme,
    ordinal      int      not null check (ordinal > 0),
    definition   text     not null,
    digest       char(64) not null,
    adopted_on   date     not null,
    unique (programme_id, ordinal)
);

-- The last number given by an issuer in a year. Taking a number locks the row until the certificate is stored with it.
create table certificate_register (
    unit_id     bigint not null references unit,
    year        int    not null,
    last_number int    not null check (last_number >= 0),
    primary key (unit_id, year)
);

-- One confirmation. facts is the exact text whose SHA-256 is facts_sha256; hence text and not jsonb, which rewrites it.
-- A cycle is one time round for one person: a reissue or a renewal is the next cycle and names the one it replaces.
create table certificate (
    id            bigint       primary key,
    version       int          not null,
    programme_id  bigint       not null references programme,
    edition_id    bigint       not null references programme_edition,
    person_id     bigint       not null references person,
    unit_id       bigint       not null references unit,
    cycle         int          not null check (cycle > 0),
    replaces_id   bigint       unique references certificate,
    register_year int          not null,
    number        int          not null check (number > 0),
    serial        varchar(60)  not null,
    code          char(17)     not null unique,
    holder_name   varchar(200) not null,
    facts         text         not null,
    facts_sha256  char(64)     not null,
    issued_on     date         not null,
    issued_at     timestamptz  not null,
    issued_by     bigint       not null references person,
    valid_until   date,
    sample        boolean      not null,
    unique (person_id, programme_id, cycle),
    unique (unit_id, register_year, number),
    check ((cycle = 1) = (replaces_id is null))
);
create index certificate_of_programme on certificate (programme_id, unit_id);

-- The paper, made once. form 'printed' is the one to print and sign by hand; a signed one will stand beside it.
create table certificate_pdf (
    id             bigint      primary key,
    version        int         not null,
    certificate_id bigint      not null references certificate,
    form           varchar(20) not null,
    sha256         char(64)    not null,
    content        bytea       not null,
    made_at        timestamptz not null,
    unique (certificate_id, form)
);

create table revocation (
    id             bigint      primary key,
    version        int         not null,
    certificate_id bigint      not null unique references certificate,
    revoked_on     date        not null,
    revoked_at     timestamptz not null,
    revoked_by     bigint      not null references person,
    reason         varchar(500) not null check (length(reason) >= 10)
);

-- What was certified stays as it was, whoever asks: an upgrade, a script, a slip of the hand.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is a record of facts: rows are added, never changed or deleted', tg_table_name;
end $$;

create trigger certificate_stays before update or delete on certificate
    for each row execute function refuse_change();
create trigger certificate_pdf_stays before update or delete on certificate_pdf
    for each row execute function refuse_change();
create trigger revocation_stays before update or delete on revocation
    for each row execute function refuse_change();
create trigger programme_edition_stays before update or delete on programme_edition
    for each row execute function refuse_change();
