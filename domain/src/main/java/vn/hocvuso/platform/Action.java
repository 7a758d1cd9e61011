package vn.hocvuso.platform;

/** The names of what can be done at a unit. Which role may do which is answered in {@code people}. */
public enum Action {
    /** See a unit's plan, its targets and their figures. */
    SEE_FIGURES,
    /** See who stands behind the figures: names, what each lacks. */
    SEE_NAMES,
    /** See and change the list of people of a unit, import it, print password sheets. */
    KEEP_ROSTER,
    /** Give and withdraw roles. */
    GIVE_ROLES,
    /** See who meets a certification rule, issue and revoke. */
    CERTIFY,
    /** See and cancel jobs somebody else asked for. */
    SEE_JOBS,
    /** Write courses and questions. */
    AUTHOR,
    /** Vouch for questions of the bank, so that tests may ask them, and take that back. */
    REVIEW_QUESTIONS,
    /** Hold tests at a time and a place: who takes part, letting in, extra time, paper, what happened. */
    HOLD_TESTS,
    /** Read who did what, when, to whom. */
    READ_AUDIT,
    /** Erase what is known of a person, for good. */
    ERASE,
    /** Change the organisation by decision: open, rename, move, close, merge and split units. */
    REORGANISE
}
