/**
 * The paper round of a sitting: the sheet of one learner as it is printed, and an answer as it is typed from it.
 *
 * <p>Rule of the place: what stands on paper is numbered as the screen would number it, by the same {@link
 * vn.hocvuso.assessment.question.Order}; nothing here looks anything up, and no key is ever printed.
 */
package vn.hocvuso.assessment.paper;
