/**
 * What may be worth a second look after a sitting, counted from the answers and their times. Nothing here judges anybody: each
 * finding is for a person to look at.
 *
 * <p>Rule of the place: plain numbers in, plain numbers out; a bound names its source and leans towards saying nothing.
 */
package vn.hocvuso.assessment.integrity;
