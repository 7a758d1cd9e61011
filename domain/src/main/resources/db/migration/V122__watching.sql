-- When somebody was last here, by what they did themselves; and how often in a row a practice question went wrong.
create index learning_event_visits on learning_event (person_id, at) where by_id is null;
create index learning_event_tries on learning_event (person_id, lesson_id, item, at, id) where kind = 'practised';
