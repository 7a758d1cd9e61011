package vn.hocvuso.assessment.integrity;

import vn.hocvuso.kernel.RuleBroken;

/** A few words somebody writes down. */
final class Remark {

    static final int LONGEST = 300;

    private Remark() {}

    /** @return null for none */
    static String of(String typed) {
        var line = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        RuleBroken.unless(line.length() <= LONGEST, "integrity.remark", LONGEST);
        return line.isEmpty() ? null : line;
    }
}
