/**
 * Learners over HTTP in front of the real servers, and what they cost. A {@link vn.hocvuso.bench.load.Learner} does what
 * the pages do and looks at what comes back; a {@link vn.hocvuso.bench.load.Crowd} sends many of them; a
 * {@link vn.hocvuso.bench.load.Measure} says what the servers spent meanwhile.
 */
package vn.hocvuso.bench.load;
