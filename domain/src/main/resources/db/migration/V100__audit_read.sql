-- The days of an audit that is read: its rows stand in the order of their numbers, and a range of days is asked for.
create index audit_at on audit (at);

-- A person whose data was erased: since when, by whom, on which decision, and why. The row of the person stays, without
-- anything that says who it was, for the figures that count it.
create table erasure (
    id        bigint       primary key,
    version   int          not null,
    person_id bigint       not null unique references person deferrable initially deferred,
    erased_on date         not null,
    erased_by bigint       not null references person deferrable initially deferred,
    decision  varchar(100) not null,
    reason    varchar(500) not null
);

create trigger erasure_stays before update or delete on erasure for each row execute function refuse_change();
