package vn.hocvuso.learning;

import java.util.List;

/**
 * A page of those who do not get on.
 *
 * @param total how many there are on all pages
 * @param away those who would count but are away, at most a page of them
 */
public record StuckList(List<StuckLearner> stuck, long total, List<StuckLearner> away) {}
