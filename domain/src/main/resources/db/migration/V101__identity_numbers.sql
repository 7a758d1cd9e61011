-- The number of a citizen's identity card, never the number itself: a keyed hash to find a person again, and three digits
-- to tell people by. Whoever has the table and not the key learns nothing of the rest.
alter table person add column identity_hash char(64), add column identity_tail char(3);
alter table person add constraint person_identity check ((identity_hash is null) = (identity_tail is null));
create unique index person_identity_hash on person (identity_hash);

alter table roster_row add column identity_hash char(64), add column identity_tail char(3);

-- What the key makes of a word everybody knows: another key is noticed at the start, before it finds nobody again.
create table identity_key (
    id   smallint primary key check (id = 1),
    mark char(64) not null
);
