/**
 * Pages of the people of a unit: the roster and its import, the password sheet, the units below, the roles, one person
 * with absences, and erasing one; and the jobs that are done for a unit.
 */
package vn.hocvuso.web.people;
