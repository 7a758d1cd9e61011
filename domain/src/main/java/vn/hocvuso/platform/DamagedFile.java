package vn.hocvuso.platform;

/** What is stored is not what was put in. Reported, never served. */
public class DamagedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DamagedFile(long content, int chunk) {
        super("content " + content + ": chunk " + chunk + " is missing or changed");
    }
}
