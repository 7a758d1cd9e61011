package vn.hocvuso.web.faces;

import java.util.List;
import vn.hocvuso.platform.Caller;

/** What a context offers a caller in the menu. Asked once for every page: one cheap query at most. */
public interface MenuOffer {

    List<MenuEntry> to(Caller caller);
}
