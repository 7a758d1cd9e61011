package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.hocvuso.reporting.AsOf;
import vn.hocvuso.web.faces.AskedDay;

/** What the address asks a figure for, in the words of the domain. */
@RequestScoped
class AskedAsOf {

    @Inject
    AskedDay day;

    AsOf get() {
        return new AsOf(day.getDay(), day.isRestated());
    }
}
