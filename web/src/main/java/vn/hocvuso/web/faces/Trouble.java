package vn.hocvuso.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;

/**
 * The one place where a page meets an exception: a broken rule of an action is told on the same page, what is not there
 * or not allowed is "not found", a page that waited too long is opened afresh. Everything else is the server's log and
 * the page for the unexpected, also for a script: Faces alone would tell it with status 200 of an error that nobody sees.
 */
class Trouble extends ExceptionHandlerWrapper {

    Trouble(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var context = (ExceptionQueuedEventContext) events.next().getSource();
            if (met(context)) {
                events.remove();
            } else if (context.getContext().getPartialViewContext().isAjaxRequest()) {
                throw new FacesException(context.getException());
            }
        }
        getWrapped().handle();
    }

    private static boolean met(ExceptionQueuedEventContext event) {
        var faces = event.getContext();
        var thrown = event.getException();
        var rule = cause(thrown, RuleBroken.class);
        if (rule.isPresent() && event.getPhaseId() != PhaseId.RENDER_RESPONSE) {
            CDI.current().select(Says.class).get().refused(rule.get());
            return true;
        }
        if (cause(thrown, NotAllowed.class).isPresent()
                || cause(thrown, NotFound.class).isPresent()) {
            return notFound(faces);
        }
        return cause(thrown, ViewExpiredException.class).isPresent() && openedAfresh(faces);
    }

    private static boolean notFound(FacesContext faces) {
        try {
            if (!faces.getExternalContext().isResponseCommitted()) {
                faces.getExternalContext().responseSendError(404, null);
            }
            faces.responseComplete();
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static boolean openedAfresh(FacesContext faces) {
        try {
            CDI.current().select(Says.class).get().refused("common.view-expired");
            faces.getExternalContext()
                    .redirect(CDI.current().select(Address.class).get().getHere());
            faces.responseComplete();
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> wanted) {
        return Stream.iterate(thrown, next -> next != null, Throwable::getCause)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }
}
