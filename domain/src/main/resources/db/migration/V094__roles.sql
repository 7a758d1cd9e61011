-- Lead of a class or group, officer who was granted the names, auditor.
alter table role_held drop constraint role_held_role_check;
alter table role_held add constraint role_held_role_check check (role in ('learner', 'author', 'group_lead', 'manager',
    'officer', 'officer_with_names', 'certifier', 'auditor', 'administrator'));
