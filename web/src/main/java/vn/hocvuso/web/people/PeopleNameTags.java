package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.people.Persons;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.NameTag;
import vn.hocvuso.web.faces.NameTags;

/** The name in the header of every page: the person's own card. */
@RequestScoped
class PeopleNameTags implements NameTags {

    @Inject
    Persons persons;

    @Override
    public Optional<NameTag> of(Caller caller) {
        var card = persons.card(caller, caller.required());
        return Optional.of(new NameTag(card.fullName(), card.unitName()));
    }
}
