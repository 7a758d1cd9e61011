package vn.hocvuso.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.List;

/**
 * A form that was sent stands on the same things as the page it was read on: the view action that says
 * {@code <f:attribute name="first" value="true" />} is done before anything of the form is looked at. With
 * {@code onPostback} of Faces alone it would be done last, so a part of the page that is shown for something loaded would
 * not take its form, and it would not be done at all when a field is refused.
 */
public class LoadFirst implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.getViewRoot() != null && faces.isPostback() && !faces.getResponseComplete()) {
            actions(faces.getViewRoot()).forEach(action -> load(faces, action));
        }
    }

    /** What cannot be loaded is told by {@link Trouble}; the button is not pressed then. */
    private static void load(FacesContext faces, UIViewAction action) {
        try {
            action.getActionExpression().invoke(faces.getELContext(), null);
        } catch (RuntimeException e) {
            faces.renderResponse();
            throw e;
        }
    }

    private static List<UIViewAction> actions(UIViewRoot root) {
        var metadata = root.getFacet(UIViewRoot.METADATA_FACET_NAME);
        return metadata == null
                ? List.of()
                : metadata.getChildren().stream()
                        .filter(LoadFirst::isFirst)
                        .map(UIViewAction.class::cast)
                        .toList();
    }

    private static boolean isFirst(UIComponent child) {
        return child instanceof UIViewAction
                && "true".equals(child.getAttributes().get("first"));
    }
}
