package vn.hocvuso.web.faces;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Entries of one subject, which fold away behind one word in a menu that would not fit one line.
 *
 * @param key its text
 * @param entries at least one, in their order
 */
public record MenuGroup(String key, List<MenuEntry> entries) {

    /** Those of the same ten of {@link MenuEntry#order} are one group. */
    static List<MenuGroup> of(List<MenuEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.order() / 10 * 10, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(ten -> new MenuGroup("common.menu.group." + ten.getKey(), ten.getValue()))
                .toList();
    }

    /** Whether its one entry stands for itself. */
    public boolean isSingle() {
        return entries.size() == 1;
    }

    /** {@code true} if the page shown belongs to one of its entries, else {@code false}: the words of {@code aria-current}. */
    public String current(String path) {
        return String.valueOf(
                entries.stream().anyMatch(entry -> !entry.current(path).equals("false")));
    }
}
