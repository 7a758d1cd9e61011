package vn.hocvuso.web.faces;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What was said and not yet shown. It outlives the redirect after an action, and moves to another node with the session. */
@SessionScoped
class Unread implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Said> waiting = new ArrayList<>();

    synchronized void add(Said said) {
        waiting.add(said);
    }

    synchronized List<Said> take() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
