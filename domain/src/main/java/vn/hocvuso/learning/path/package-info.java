/**
 * Learning programmes: ordered paths of courses and tests, asked of an audience at a unit from a day. Doors: {@code
 * LearningProgrammes} (what they say), {@code ProgrammeAssignments} (whom they are asked of), {@code MyProgrammes} (what
 * is asked of me), {@code Coverage} (what they teach). {@code Memberships} keeps who belongs on which day.
 *
 * <p>Rule of the place: a programme asks and opens doors; it enrols nobody. It knows nothing of the root package.
 */
package vn.hocvuso.learning.path;
