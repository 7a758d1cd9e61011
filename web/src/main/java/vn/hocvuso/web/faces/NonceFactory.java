package vn.hocvuso.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/** Builds the context as PrimeFaces does, with {@link LightNonce} in it; named in faces-config.xml. */
public class NonceFactory extends FacesContextFactory {

    /** @param primeFaces the factory of PrimeFaces, whose place this one takes */
    public NonceFactory(FacesContextFactory primeFaces) {
        super(primeFaces.getWrapped());
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        var plain = getWrapped().getFacesContext(context, request, response, lifecycle);
        plain.getAttributes().put(CspState.class.getName(), new LightNonce(plain));
        return new PrimeFacesContext(plain);
    }
}
