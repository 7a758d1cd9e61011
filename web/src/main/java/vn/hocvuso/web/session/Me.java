package vn.hocvuso.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import vn.hocvuso.platform.Caller;

/** The person at the keyboard. */
@Named
@RequestScoped
public class Me {

    public Caller caller() {
        return Caller.VISITOR;
    }
}
