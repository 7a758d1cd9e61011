package vn.hocvuso.people;

import java.util.List;

/**
 * The places of a person, the latest first.
 *
 * @param places those at units whose names or list the caller may see
 * @param elsewhere how many there are besides, at other units
 */
public record Career(List<AssignmentLine> places, long elsewhere) {}
