package vn.hocvuso.learning;

/**
 * A lesson as its files say it.
 *
 * @param slug name of its file without number and ending: what its address carries, so it survives being moved
 * @param minutes to read it
 * @param body Markdown
 */
record LessonFile(String slug, String title, int minutes, String body) {

    /** Such as {@code mat-khau-dai-de-nho} for {@code 02-mat-khau-dai-de-nho.md}. */
    static String slug(String fileName) {
        return fileName.replaceFirst("^\\d+-", "").replaceFirst("\\.md$", "");
    }
}
