package vn.hocvuso.platform;

/**
 * Where what happens now was asked from: set for the time of a request, for the thread that answers it.
 *
 * @param address of the client as far as the server knows it; null where nobody asked over the network
 * @param request the number of the request, one for all it does
 */
public record Origin(String address, String request) {

    /** The application itself. */
    public static final Origin NOWHERE = new Origin(null, null);

    private static final ThreadLocal<Origin> NOW = ThreadLocal.withInitial(() -> NOWHERE);

    /** Until it is closed. */
    public interface Asked extends AutoCloseable {

        @Override
        void close();
    }

    public Asked asks() {
        var outer = now();
        NOW.set(this);
        return () -> NOW.set(outer);
    }

    public static Origin now() {
        return NOW.get();
    }
}
