package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.Roles;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** Reads a file of questions for its author: what was understood, what is wrong and where. Nothing is stored. */
@ApplicationScoped
public class QuestionFiles {

    @Inject
    Roles roles;

    /** @param file GIFT in UTF-8 */
    public QuestionFile check(Caller caller, byte[] file) {
        if (!isAuthor(caller)) {
            throw new NotAllowed();
        }
        return QuestionFile.of(Gift.read(file));
    }

    /** Whether the caller writes questions at any unit. */
    public boolean isAuthor(Caller caller) {
        return roles.own(caller).stream()
                .anyMatch(line -> Role.of(line.role()).actions().contains(Action.AUTHOR));
    }
}
