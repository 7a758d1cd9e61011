package vn.hocvuso.people;

import java.util.List;

/**
 * What a search found.
 *
 * @param more whether there are more than are shown: then more of the name should be typed
 */
public record Findings(List<PersonFound> shown, boolean more) {

    static final Findings NONE = new Findings(List.of(), false);
}
