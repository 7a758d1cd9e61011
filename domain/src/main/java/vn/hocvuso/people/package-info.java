/**
 * Who is where, and who may do what: units with dated states, persons, their assignments and roles, the roster a school
 * brings as a spreadsheet, and the accounts made from it.
 *
 * <p>Rule of the place: nothing here knows a course. Doors are {@code Units}, {@code Persons}, {@code PersonSearch},
 * {@code Roles}, {@code Rosters}, {@code Accounts}; {@code RoleRights} answers the question of {@code platform.Rights}.
 */
package vn.hocvuso.people;
