/**
 * Questions, quizzes and attempts. A learner {@linkplain vn.hocvuso.assessment.Attempts starts} a try, every answer is
 * {@linkplain vn.hocvuso.assessment.Responses received} as a row that is only ever added, and {@linkplain
 * vn.hocvuso.assessment.Grading grading} replays the acknowledged rows: the highest client sequence of a slot is what
 * counts, whenever it came.
 *
 * <p>Rule of the place: no key, score or remark leaves before submission; a question never changes once it was asked.
 */
package vn.hocvuso.assessment;
