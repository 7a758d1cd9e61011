package vn.hocvuso.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import vn.hocvuso.people.Persons;
import vn.hocvuso.platform.Caller;

/** The person at the keyboard. */
@Named
@RequestScoped
public class Me {

    @Inject
    HttpServletRequest request;

    @Inject
    Persons persons;

    private Caller caller;

    /** The number of the account in Keycloak; empty for a visitor. */
    public Optional<String> sub() {
        return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    }

    /** The active person the account belongs to; a visitor otherwise. Asked once a request. */
    public Caller caller() {
        if (caller == null) {
            caller = Caller.VISITOR; // what an error page goes on with when the question itself fails
            sub().map(persons::bySub).ifPresent(known -> caller = known);
        }
        return caller;
    }
}
