/** Pages of the people of a unit: the roster and its import, the password sheet, the units below, the roles, and
 * the jobs that are done for a unit. */
package vn.hocvuso.web.people;
