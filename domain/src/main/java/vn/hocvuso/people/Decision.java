package vn.hocvuso.people;

import java.text.Normalizer;
import java.time.LocalDate;
import vn.hocvuso.kernel.RuleBroken;

/**
 * The paper a change of the organisation stands on.
 *
 * @param number as typed, such as {@code 123/QĐ-UBND}
 * @param decidedOn the day it was signed; null where that is not known
 * @param effective the first day of the new order
 */
public record Decision(String number, LocalDate decidedOn, LocalDate effective) {

    public Decision {
        number = number == null
                ? ""
                : Normalizer.normalize(number, Normalizer.Form.NFC).strip();
        RuleBroken.unless(!number.isEmpty(), "reorganise.decision.missing");
        RuleBroken.unless(number.length() <= 100, "reorganise.decision.length");
        RuleBroken.unless(effective != null, "reorganise.effective.missing");
    }

    /** What is entered today has been signed and is in force: nobody could say who will have a place on a later day. */
    void requireInForce(LocalDate today) {
        RuleBroken.unless(!effective.isAfter(today), "reorganise.effective.later");
        RuleBroken.unless(decidedOn == null || !decidedOn.isAfter(today), "reorganise.decided.later");
    }

    LocalDate lastDayBefore() {
        return effective.minusDays(1);
    }
}
