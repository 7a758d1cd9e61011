package vn.hocvuso.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.people.OwnNames;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.NameTag;
import vn.hocvuso.web.faces.NameTags;

/** The name in the header of every page, with the unit held longest. */
@ApplicationScoped
class PeopleNameTags implements NameTags {

    @Inject
    OwnNames names;

    @Override
    public Optional<NameTag> of(Caller caller) {
        return names.of(caller).map(name -> new NameTag(name.person(), name.unit()));
    }
}
