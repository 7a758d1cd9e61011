package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.BankReviews;
import vn.hocvuso.assessment.bank.BankCard;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/** The unit a reviewer acts for, and the bank looked at: {@code unit} and {@code bank} of the address, else the first of each. */
@Named
@RequestScoped
public class ReviewedUnit {

    @Inject
    BankReviews reviews;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private UnitCard unit;
    private BankCard bank;

    public UnitCard getUnit() {
        if (unit == null) {
            unit = my.unit(Action.REVIEW_QUESTIONS);
        }
        return unit;
    }

    UnitId id() {
        return getUnit().id();
    }

    public BankCard getBank() {
        if (bank == null) {
            var code = asked.text("bank");
            bank = reviews.banks(me.caller(), id()).stream()
                    .filter(one -> code == null || one.code().equals(code))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return bank;
    }

    /** The other units the reader was made a reviewer of. */
    public List<UnitCard> getOthers() {
        return my.units(Action.REVIEW_QUESTIONS).stream()
                .filter(other -> !other.equals(id()))
                .map(units::card)
                .flatMap(Optional::stream)
                .toList();
    }
}
