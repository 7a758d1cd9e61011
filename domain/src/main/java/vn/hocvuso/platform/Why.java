package vn.hocvuso.platform;

/** Why something failed, for one line of the log. */
public final class Why {

    private Why() {}

    /** The first cause by its kind and words, without line breaks. */
    public static String of(Throwable failure) {
        var first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.toString().replaceAll("\\s+", " ");
    }
}
