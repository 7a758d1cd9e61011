package vn.hocvuso.assessment.gift;

/** One line of the file without space at its ends; numbers from 1. */
record Line(int number, String text) {

    boolean isComment() {
        return text.startsWith("//");
    }
}
