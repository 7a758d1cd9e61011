-- Why answers that were typed from paper were corrected after they had been handed in.
alter table attempt_event add column note text;
