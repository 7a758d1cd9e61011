package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.web.faces.NotFound;

/**
 * What the address or the form says the page is about. A form repeats it in a hidden input of the same name, so that it is
 * known from the first phase of a postback on, when the rows of a table are already asked for.
 */
@RequestScoped
public class Asked {

    @Inject
    HttpServletRequest request;

    /** The value, or null where there is none. */
    String text(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A number there has to be; anything else is a page that does not exist. */
    long number(String name) {
        try {
            return Long.parseLong(String.valueOf(text(name)));
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    /** The person a page is about. */
    PersonId person() {
        return new PersonId(number("person"));
    }
}
