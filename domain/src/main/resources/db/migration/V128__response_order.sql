-- The latest count of an attempt stands at the end of the index, and is not looked for among all its answers.
alter table response drop constraint response_pkey;
alter table response add primary key (attempt_id, client_seq, slot);
