package vn.hocvuso.assessment.question;

/**
 * Moodle's short-answer pattern: {@code *} stands for any run of characters, {@code \*} for a star itself. Compared
 * without regard to case and to how many spaces; takes at most length of pattern × length of answer steps.
 */
record Wildcard(String pattern) {

    private static final char ANY = '\uE000';

    boolean matches(String answer) {
        var wanted =
                Texts.folded(pattern.replace("\\*", "\uE001").replace('*', ANY)).replace('\uE001', '*');
        return glob(wanted, Texts.folded(answer));
    }

    private static boolean glob(String wanted, String text) {
        int w = 0;
        int t = 0;
        int star = -1;
        int retry = 0;
        while (t < text.length()) {
            if (w < wanted.length() && wanted.charAt(w) == ANY) {
                star = w++;
                retry = t;
            } else if (w < wanted.length() && wanted.charAt(w) == text.charAt(t)) {
                w++;
                t++;
            } else if (star >= 0) {
                w = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        return wanted.substring(w).chars().allMatch(c -> c == ANY);
    }
}
