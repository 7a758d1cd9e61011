/**
 * What a course is and what its versions say: sections, lessons, media. A published version never changes; who began it
 * may finish it. One version at most is a draft, and only the draft is written on.
 */
package vn.hocvuso.learning.course;
