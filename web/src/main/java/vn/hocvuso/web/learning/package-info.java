/** The pages of a learner: the catalogue, a course, a lesson, and the pictures in it. Light: no PrimeFaces, no view state. */
package vn.hocvuso.web.learning;
