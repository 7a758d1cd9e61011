package vn.hocvuso.web.faces;

import java.util.Optional;
import vn.hocvuso.platform.Caller;

/** Answered by the pages of {@code people}: the name and the unit of a caller. */
public interface NameTags {

    Optional<NameTag> of(Caller caller);
}
