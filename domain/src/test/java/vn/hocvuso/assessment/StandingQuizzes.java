package vn.hocvuso.assessment;

import vn.hocvuso.TestDatabase;

/** The door of tests for other contexts' tests. */
public final class StandingQuizzes {

    private StandingQuizzes() {}

    public static Quizzes on(TestDatabase database) {
        var quizzes = new Quizzes();
        quizzes.em = database.entities();
        quizzes.sql = database.sql();
        return quizzes;
    }
}
