package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.hocvuso.web.faces.Says;

/** How an action of a page ends well: it is said, and the reader goes on to another page, where a reload does nothing twice. */
@RequestScoped
public class Done {

    @Inject
    Says says;

    /**
     * @param address with a query, such as {@code /people/roster?unit=mn-a}
     * @param key what is said there
     * @return the outcome of the action
     */
    String at(String address, String key, Object... arguments) {
        says.done(key, arguments);
        return address + "&faces-redirect=true";
    }
}
