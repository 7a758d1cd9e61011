/**
 * A sitting is a test held for certain people at a certain time. Each has a place in it; what they are asked is drawn
 * beforehand, so that nothing anybody changes meanwhile reaches them, and a start is one row.
 *
 * <p>Rule of the place: what may happen when is decided here from the rules and the time, by nothing else.
 */
package vn.hocvuso.assessment.sitting;
