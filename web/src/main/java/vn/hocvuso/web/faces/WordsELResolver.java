package vn.hocvuso.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * {@code #{text['people.roster.title']}}, the texts of all contexts, and {@code #{words.date(day)}}: pages ask for them
 * hundreds of times, so they are found once a page and not by the beans' names each time.
 */
public class WordsELResolver extends ELResolver {

    private static final String LOCALE = WordsELResolver.class.getName();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !("text".equals(property) || "words".equals(property))) {
            return null;
        }
        context.setPropertyResolved(true);
        var locale = locale();
        return "text".equals(property) ? Text.in(locale) : new Words(locale);
    }

    /** The reader's language does not change while a page is written. */
    private static Locale locale() {
        var page = FacesContext.getCurrentInstance();
        return (Locale) page.getAttributes()
                .computeIfAbsent(
                        LOCALE,
                        first -> Language.of(
                                (HttpServletRequest) page.getExternalContext().getRequest()));
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        var value = getValue(context, base, property);
        return value == null ? null : value.getClass();
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return getValue(context, base, property) != null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (getValue(context, base, property) != null) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base == null ? String.class : null;
    }
}
