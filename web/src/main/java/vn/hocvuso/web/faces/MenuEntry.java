package vn.hocvuso.web.faces;

/**
 * One entry of the menu.
 *
 * @param order small numbers first: learning 10, assessment 20, people 30, certification 40, reporting 50, skills 60
 * @param key its text
 * @param address where it leads, with a slash first
 */
public record MenuEntry(int order, String key, String address) {}
