/**
 * Who is where, and who may do what: units with dated states, persons, their assignments and roles, the roster a school
 * brings as a spreadsheet, and the accounts made from it.
 *
 * <p>Rule of the place: nothing here knows a course. Doors are {@code Units}, {@code Reorganisations}, {@code Persons},
 * {@code PersonSearch}, {@code Assignments}, {@code IdentityMarks}, {@code Absences}, {@code Audiences}, {@code Roles}, {@code Rosters}, {@code Accounts},
 * {@code AuditBook} (the audit with names), {@code Erasures}; {@code RoleRights} answers the question of {@code platform.Rights}.
 *
 * <p>A change of the organisation is a {@code Decision} with a first day: it ends states and begins others through {@code
 * UnitStates}, and takes people and roles along through {@code Handover}. Days before its first day never change.
 */
package vn.hocvuso.people;
