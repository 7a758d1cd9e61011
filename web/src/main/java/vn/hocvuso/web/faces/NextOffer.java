package vn.hocvuso.web.faces;

import java.util.List;
import vn.hocvuso.platform.Caller;

/** What a context has waiting for a caller. Asked once for the home page. */
public interface NextOffer {

    List<NextStep> to(Caller caller);
}
