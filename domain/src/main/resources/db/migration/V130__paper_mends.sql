-- A file may open to its uploader only, such as sheets somebody printed.
alter table stored_file add column own boolean not null default false;

-- Why a sheet of paper was corrected goes with its person; nothing else of what befell an attempt changes.
create function only_its_note_goes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.note is null and to_jsonb(new) - 'note' = to_jsonb(old) - 'note' then
        return new;
    end if;
    raise exception '%: rows are only added', tg_table_name;
end $$;
drop trigger attempt_event_stays on attempt_event;
create trigger attempt_event_stays before update or delete on attempt_event
    for each row execute function only_its_note_goes();
