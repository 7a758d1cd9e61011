-- A saved rule about who belongs together: below a unit, of these groups, with this position, of this age, here this long.
create table audience_rule (
    id          bigint       primary key,
    version     int          not null,
    unit_id     bigint       not null references unit deferrable initially deferred,
    name        varchar(120) not null,
    groups      varchar(200) not null,
    position    varchar(120),
    age_from    int          check (age_from between 0 and 120),
    age_to      int          check (age_to between 0 and 120),
    months_here int          check (months_here between 0 and 600),
    made_by     bigint       not null references person deferrable initially deferred,
    made_on     date         not null,
    check (age_to >= age_from),
    unique (unit_id, name)
);
