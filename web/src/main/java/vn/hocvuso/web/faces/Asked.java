package vn.hocvuso.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.PersonId;

/**
 * What the address or the form says the page is about. A form repeats it in a hidden input of the same name, so that it is
 * known from the first phase of a postback on, when the rows of a table are already asked for.
 */
@RequestScoped
public class Asked {

    @Inject
    HttpServletRequest request;

    /** The value, or null where there is none. */
    public String text(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** All values of a field that can be chosen more than once. */
    public List<String> texts(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Stream.of(values)
                        .filter(value -> !value.isBlank())
                        .map(String::strip)
                        .toList();
    }

    /** A number there has to be; anything else is a page that does not exist. */
    public long number(String name) {
        try {
            return Long.parseLong(String.valueOf(text(name)));
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    /** The person a page is about. */
    public PersonId person() {
        return new PersonId(number("person"));
    }
}
