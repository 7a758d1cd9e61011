package vn.hocvuso.web.faces;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/**
 * A component that writes its HTML itself; see {@link Markup} for when. In a page: {@code of}, one of what it writes or a
 * list of them.
 */
public abstract class Written<T> extends UIComponentBase {

    /** Writes one after the other. */
    @FunctionalInterface
    protected interface Writer<T> {
        void write(T one) throws IOException;
    }

    private final Class<T> type;

    protected Written(Class<T> type) {
        this.type = type;
    }

    protected abstract Writer<T> writer(FacesContext context, Markup out, Words words);

    @Override
    public String getFamily() {
        return "hocvuso";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var words = new Words(context.getViewRoot().getLocale());
        var writer = writer(context, new Markup(context.getResponseWriter()), words);
        for (var one : all(getAttributes().get("of"))) {
            writer.write(type.cast(one));
        }
    }

    private static List<?> all(Object of) {
        return of instanceof List<?> list ? list : List.of(of);
    }
}
