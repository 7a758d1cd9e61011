package vn.hocvuso.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import vn.hocvuso.platform.Settings;

/** Puts the filters in their order and decides how the session is kept (its SameSite stands in glassfish-web.xml). */
@WebListener
public class WebStart implements ServletContextListener {

    private static final int IDLE_MINUTES = 60;

    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        add(context, DispatcherType.REQUEST, Asking.class);
        add(context, DispatcherType.REQUEST, Headers.class);
        add(context, DispatcherType.REQUEST, SameOrigin.class);
        add(context, DispatcherType.REQUEST, SignedIn.class);
        add(context, DispatcherType.ERROR, Failed.class);
        keepSession(context);
    }

    /** Whether cookies may travel over https only: the address people type says so, also behind a proxy. */
    static boolean isSecure(ServletContext context) {
        return context.getSessionCookieConfig().isSecure();
    }

    private static void add(ServletContext context, DispatcherType when, Class<? extends Filter> filter) {
        var added = context.addFilter(filter.getName(), filter);
        added.setAsyncSupported(true);
        added.addMappingForUrlPatterns(EnumSet.of(when), true, "/*");
    }

    private void keepSession(ServletContext context) {
        context.setSessionTimeout(IDLE_MINUTES);
        context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.baseUrl().startsWith("https://"));
    }
}
