package vn.hocvuso.assessment.question;

import java.util.List;

/** A statement that is true or false. */
public record TrueFalse(boolean right, String toWrong, String toRight) implements Body {

    public TrueFalse {
        toWrong = Texts.kept(toWrong);
        toRight = Texts.kept(toRight);
    }

    @Override
    public Kind kind() {
        return Kind.TRUE_FALSE;
    }

    @Override
    public int choices() {
        return 0;
    }

    @Override
    public Fraction share(List<String> answer) {
        return isRight(answer) ? Fraction.ONE : Fraction.ZERO;
    }

    @Override
    public List<String> remarks(List<String> answer) {
        var said = answer.isEmpty() ? "" : isRight(answer) ? toRight : toWrong;
        return said.isEmpty() ? List.of() : List.of(said);
    }

    private boolean isRight(List<String> answer) {
        return answer.equals(List.of(String.valueOf(right)));
    }
}
