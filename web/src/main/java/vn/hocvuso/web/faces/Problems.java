package vn.hocvuso.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** What is wrong with the fields of a form that was sent, for a summary that links to each. */
@Named
@RequestScoped
public class Problems {

    @Inject
    FacesContext faces;

    public List<Problem> getAll() {
        var ids = Spliterators.spliteratorUnknownSize(faces.getClientIdsWithMessages(), 0);
        return StreamSupport.stream(ids, false)
                .flatMap(id -> faces.getMessageList(id).stream().map(message -> problem(id, message)))
                .toList();
    }

    /** Whether the field with this client id has something wrong with it. */
    public boolean at(String clientId) {
        return !faces.getMessageList(clientId).isEmpty();
    }

    private static Problem problem(String id, FacesMessage message) {
        return new Problem(id, message.getSummary());
    }

    /**
     * @param field client id of the field, or null when it is about the whole form
     * @param text what is wrong
     */
    public record Problem(String field, String text) {}
}
