/**
 * Reads a staff list out of a spreadsheet: finds the headings, and says of every row that is not empty what was
 * understood, what is wrong and in which cell, or why it is no person.
 *
 * <p>Rule of the place: text and days only; nothing here knows who is at a unit.
 */
package vn.hocvuso.people.sheet;
