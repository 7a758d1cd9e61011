package vn.hocvuso.certification.rule;

import vn.hocvuso.kernel.Bilingual;

/** One line of a programme's rule. Every line must be met. Each kind names what meets it. */
public sealed interface Criterion permits PassedCourse {

    /** Names the line inside its programme, such as {@code account-safety}. */
    String id();

    /** What the line asks for, in words for the reader. */
    Bilingual text();
}
