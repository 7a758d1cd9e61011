-- Who did what to whom, when, from where. No foreign keys: the platform knows no persons and no units, a row outlives
-- what it speaks of, and a writer waits for nobody.
create table audit (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    who     bigint,
    action  varchar(60) not null check (action ~ '^[a-z]+([.-][a-z]+)+$'),
    about   bigint,
    unit_id bigint,
    request varchar(60),
    -- a byte that says how, then: 0 text as it stands, 1 text locked with the key of a person
    origin  bytea,
    before  bytea,
    after   bytea
);
create index audit_who on audit (who, id);
create index audit_about on audit (about, id);
create index audit_unit on audit (unit_id, id);

-- The key of a person, itself locked with the master key. Without the row what was locked with it stays locked for ever.
create table person_key (
    person_id bigint      primary key,
    locked    bytea       not null,
    made_at   timestamptz not null
);

-- The chain: each link holds the SHA-256 of the one before it and of a row as it stands.
create table audit_seal (
    seq       bigint      primary key check (seq > 0),
    audit_id  bigint      not null unique,
    hash      bytea       not null check (length(hash) = 32),
    sealed_at timestamptz not null
);

-- Rows that wait for their seal. The waiting row is seen when its audit row is, so one that commits late is not passed over.
create table audit_waiting (
    audit_id bigint primary key
);

create function audit_waits() returns trigger language plpgsql as $$
begin
    insert into audit_waiting values (new.id);
    return null;
end $$;

create trigger audit_waits after insert on audit for each row execute function audit_waits();
create trigger audit_stays before update or delete on audit for each row execute function refuse_change();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function refuse_change();
create trigger audit_seal_stays before update or delete on audit_seal for each row execute function refuse_change();
create trigger audit_seal_is_not_emptied before truncate on audit_seal for each statement execute function refuse_change();
create trigger audit_waiting_is_not_emptied before truncate on audit_waiting
    for each statement execute function refuse_change();
