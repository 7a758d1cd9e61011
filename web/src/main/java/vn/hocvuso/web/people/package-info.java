/** Pages of the people of a unit: the roster and its import, the password sheet, the units below, the roles. */
package vn.hocvuso.web.people;
