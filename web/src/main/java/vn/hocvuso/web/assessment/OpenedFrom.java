package vn.hocvuso.web.assessment;

/**
 * The place of a sitting another page was opened from, and leads back to.
 *
 * @param sitting its number as it stands in the address; null for none
 * @param place null for none
 */
public record OpenedFrom(String sitting, String place) {

    private static final OpenedFrom NOWHERE = new OpenedFrom(null, null);
    private static final String NUMBER = "[0-9]{1,18}";

    /** Nowhere, unless both are numbers: an address leads back to no other page. */
    static OpenedFrom of(String sitting, String place) {
        return isNumber(sitting) && isNumber(place) ? new OpenedFrom(sitting, place) : NOWHERE;
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches(NUMBER);
    }

    /** To be hung on an address that has parameters already; empty for none. */
    String query() {
        return place == null ? "" : "&sitting=" + sitting + "&place=" + place;
    }
}
