/**
 * What can be asked and how an answer is judged: an {@link vn.hocvuso.assessment.question.Item} with one of five
 * bodies, and exact {@link vn.hocvuso.assessment.question.Fraction shares} of its point.
 *
 * <p>Rule of the place: pure values. No person, no attempt, no database; the same answer always earns the same share.
 */
package vn.hocvuso.assessment.question;
