-- A person's absences: the exclusion constraint keeps them apart by a range, which a number does not find.
create index absence_person on absence (person_id);

-- What is seldom done, asked for by its name at the top of the tree, among years of what is done all day.
create index audit_action on audit (action, id);
