-- Names as people type them in a hurry. search_name has lost its tones and has d for đ already; here y is i (Lý, Lí) and
-- what stands between words is one blank. A blank before the first word lets "begins a word" be asked of every word.
alter table person add column search_key text generated always as
    (' ' || translate(btrim(regexp_replace(search_name, '[[:punct:][:space:]’]+', ' ', 'g')), 'y', 'i')) stored;

-- ntl for Nguyễn Thị Lan
alter table person add column initials text generated always as
    (translate(regexp_replace(btrim(regexp_replace(search_name, '[[:punct:][:space:]’]+', ' ', 'g')),
        '(\S)\S*\s*', '\1', 'g'), 'y', 'i')) stored;

create index person_search_key on person using gin (search_key gin_trgm_ops);
create index person_initials on person (initials);
