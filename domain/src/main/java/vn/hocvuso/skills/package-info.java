/**
 * Competence frameworks: domains, competences, levels and their descriptors, several frameworks side by side.
 *
 * <p>Rule of the place: a framework is data that came from a file with its source; nothing here knows a person.
 */
package vn.hocvuso.skills;
