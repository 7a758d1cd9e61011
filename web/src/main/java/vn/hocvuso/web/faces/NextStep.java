package vn.hocvuso.web.faces;

/**
 * One thing a person could do now.
 *
 * @param order the most pressing first: certification 10, reporting 20, people 30, learning 40
 * @param says the sentence
 * @param label the words of the button
 * @param address where it leads, with a slash first
 */
public record NextStep(int order, String says, String label, String address) {}
