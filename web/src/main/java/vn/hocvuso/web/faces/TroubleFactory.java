package vn.hocvuso.web.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link Trouble} before the exception handler of Faces; named in faces-config.xml. */
public class TroubleFactory extends ExceptionHandlerFactory {

    public TroubleFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Trouble(getWrapped().getExceptionHandler());
    }
}
