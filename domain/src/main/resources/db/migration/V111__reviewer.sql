-- Who knows the subject and vouches for the questions of the bank.
alter table role_held drop constraint role_held_role_check;
alter table role_held add constraint role_held_role_check check (role in ('learner', 'author', 'reviewer', 'group_lead', 'manager',
    'officer', 'officer_with_names', 'certifier', 'auditor', 'administrator'));
