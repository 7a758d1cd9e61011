package vn.hocvuso.people;

import static vn.hocvuso.platform.Action.CERTIFY;
import static vn.hocvuso.platform.Action.ERASE;
import static vn.hocvuso.platform.Action.GIVE_ROLES;
import static vn.hocvuso.platform.Action.HOLD_TESTS;
import static vn.hocvuso.platform.Action.KEEP_ROSTER;
import static vn.hocvuso.platform.Action.READ_AUDIT;
import static vn.hocvuso.platform.Action.REORGANISE;
import static vn.hocvuso.platform.Action.REVIEW_QUESTIONS;
import static vn.hocvuso.platform.Action.SEE_FIGURES;
import static vn.hocvuso.platform.Action.SEE_JOBS;
import static vn.hocvuso.platform.Action.SEE_NAMES;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.hocvuso.platform.Action;

/** What a person may do at a unit and below it. */
public enum Role {
    LEARNER(),
    AUTHOR(Action.AUTHOR),
    /** Knows the subject and vouches for questions somebody else wrote. */
    REVIEWER(REVIEW_QUESTIONS),
    /** Of a class or a group: a unit of its own. */
    GROUP_LEAD(SEE_FIGURES, SEE_NAMES, HOLD_TESTS),
    /** Changes what is below the own unit, never the unit itself: that is done from above. */
    MANAGER(SEE_FIGURES, SEE_NAMES, KEEP_ROSTER, GIVE_ROLES, HOLD_TESTS, REORGANISE),
    /** Counts only. */
    OFFICER(SEE_FIGURES),
    /** An officer who was granted the names behind the counts. */
    OFFICER_WITH_NAMES(SEE_FIGURES, SEE_NAMES),
    CERTIFIER(SEE_FIGURES, SEE_NAMES, CERTIFY, HOLD_TESTS),
    AUDITOR(READ_AUDIT),
    ADMINISTRATOR(
            SEE_FIGURES,
            SEE_NAMES,
            KEEP_ROSTER,
            GIVE_ROLES,
            CERTIFY,
            SEE_JOBS,
            Action.AUTHOR,
            REVIEW_QUESTIONS,
            HOLD_TESTS,
            READ_AUDIT,
            ERASE,
            REORGANISE);

    private final Set<Action> actions;

    Role(Action... actions) {
        this.actions = Set.of(actions);
    }

    public Set<Action> actions() {
        return actions;
    }

    /** Nobody gives more than they hold: this role may give that one when it opens all that the other opens. */
    public boolean mayGive(Role other) {
        return actions.contains(GIVE_ROLES) && actions.containsAll(other.actions);
    }

    static List<Role> opening(Action action) {
        return Arrays.stream(values())
                .filter(role -> role.actions.contains(action))
                .toList();
    }

    /** As it stands in the database, such as {@code manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Role, String> {

        @Override
        public String convertToDatabaseColumn(Role role) {
            return role == null ? null : role.code();
        }

        @Override
        public Role convertToEntityAttribute(String column) {
            return column == null ? null : Role.of(column);
        }
    }
}
