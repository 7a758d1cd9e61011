-- Contents: what a file holds, once, however many name it. A content is written before its digest is known, so its
-- chunks come first and foreign keys are checked at commit.
create sequence file_content_seq;

create table file_content (
    id     bigint primary key,
    sha256 bytea  not null unique check (length(sha256) = 32),
    length bigint not null check (length > 0)
);

-- The digest covers the chunk's number too: a chunk that was changed, cut or put in another's place is found.
create table file_chunk (
    content_id bigint not null references file_content on delete cascade deferrable initially deferred,
    number     int    not null,
    digest     bytea  not null check (length(digest) = 32),
    bytes      bytea  not null,
    primary key (content_id, number)
);
-- Nearly all of it is packed already: trying to pack it again costs time and saves nothing.
alter table file_chunk alter column bytes set storage external;

-- Names: whose a content is, and which right opens it. Without a name nobody reaches a content.
create table stored_file (
    id          bigint       primary key,
    version     int          not null,
    content_id  bigint       not null references file_content deferrable initially deferred,
    unit_id     bigint       not null references unit deferrable initially deferred,
    opened_by   varchar(40)  not null,
    name        varchar(200) not null,
    type        varchar(20)  not null,
    length      bigint       not null,
    uploaded_by bigint       not null references person deferrable initially deferred,
    uploaded_at timestamptz  not null,
    keep_until  date
);
create index stored_file_content on stored_file (content_id);
create index stored_file_keep on stored_file (keep_until) where keep_until is not null;

-- The list as it was uploaded, for as long as it is kept.
alter table roster_import add column file_id bigint references stored_file on delete set null;
create index roster_import_file on roster_import (file_id);

-- What the names of a unit weigh together. Its row is the lock that keeps two uploads from passing the quota together.
create table file_usage (
    unit_id bigint primary key references unit deferrable initially deferred,
    bytes   bigint not null check (bytes >= 0)
);
