create extension if not exists unaccent;
create extension if not exists pg_trgm;

create sequence id_seq start with 50 increment by 50;

-- How far demo and test have moved the clock. One row; production never reads it.
create table moved_clock (
    only_row   boolean primary key default true check (only_row),
    by_seconds bigint  not null
);
insert into moved_clock (by_seconds) values (0);
