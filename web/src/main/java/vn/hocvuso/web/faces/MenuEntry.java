package vn.hocvuso.web.faces;

import java.util.stream.Stream;

/**
 * One entry of the menu.
 *
 * @param order small numbers first: learning and assessment 10, people 30, certification 40, reporting 50, watching over it all 70
 * @param key its text
 * @param address where it leads, with a slash first
 * @param around beginnings of the addresses of other pages that belong to it, such as {@code /assessment/}
 */
public record MenuEntry(int order, String key, String address, String... around) {

    /**
     * How it stands to the page shown, in the words of {@code aria-current}.
     *
     * @return {@code page} for its own page, {@code true} for one that belongs to it, else {@code false}
     */
    public String current(String path) {
        if (path.equals(address)) {
            return "page";
        }
        return String.valueOf(path.startsWith(address) || Stream.of(around).anyMatch(path::startsWith));
    }
}
