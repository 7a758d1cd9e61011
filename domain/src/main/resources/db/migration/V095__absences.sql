-- Days on which a person does not count for a target, and why. A day that was over when it was noted is not changed by it.
create table absence (
    id         bigint       primary key,
    version    int          not null,
    person_id  bigint       not null references person deferrable initially deferred,
    kind       varchar(20)  not null
        check (kind in ('maternity', 'unpaid_leave', 'illness', 'study', 'secondment', 'transfer', 'other')),
    reason     varchar(300),
    valid_from date         not null,
    valid_to   date         check (valid_to >= valid_from),
    noted_on   date         not null,
    noted_by   bigint       not null references person deferrable initially deferred,
    check (kind <> 'other' or reason is not null),
    exclude using gist (int8range(person_id, person_id, '[]') with &&, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred
);
