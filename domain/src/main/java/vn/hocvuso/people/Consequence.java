package vn.hocvuso.people;

/**
 * What a change of the organisation would touch at one unit.
 *
 * @param people persons with a place at this very unit on the day of the decision or later
 * @param below units that belong to it directly from that day on
 * @param roles held there that day or later
 */
public record Consequence(String name, long people, long below, long roles) {}
