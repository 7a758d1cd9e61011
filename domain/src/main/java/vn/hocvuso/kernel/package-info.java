/**
 * The words every context shares: a broken rule, a stored row, a period of days, a share of a whole, text in two
 * languages, and the numbers that name a person and a unit.
 *
 * <p>Rule of the place: nothing here knows any other word of the domain.
 */
package vn.hocvuso.kernel;
