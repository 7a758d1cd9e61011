package vn.hocvuso.learning.media.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import javax.imageio.spi.IIORegistry;
import vn.hocvuso.platform.Startup;

/**
 * Java keeps one list of readers and writers of pictures for the whole server and puts ours on it by itself. There they
 * would outlive the application when it is deployed anew, and the native reader would open pictures from outside. They
 * are called by name here, so the list need not have them.
 */
@ApplicationScoped
public class Providers {

    void begin(@Observes Startup startup) {
        withdraw();
    }

    static void withdraw() {
        var registry = IIORegistry.getDefaultInstance();
        var ours = new ArrayList<Object>();
        for (var kinds = registry.getCategories(); kinds.hasNext(); ) {
            registry.getServiceProviders(kinds.next(), false).forEachRemaining(ours::add);
        }
        ours.stream()
                .filter(provider -> provider.getClass().getClassLoader() == Providers.class.getClassLoader())
                .forEach(registry::deregisterServiceProvider);
    }
}
