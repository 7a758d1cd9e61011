package vn.hocvuso.web.session;

import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.client.JerseyClient;
import org.glassfish.jersey.client.JerseyClientBuilder;

/**
 * Hands out one REST client, and the same again, to whoever asks for a plain one. The server's login asks for one at each
 * sign-in and never gives it back; to set one up costs more than all the rest of the login, and its own would wait for
 * Keycloak without end. Found by {@code META-INF/services}; a client with settings of its own is made as ever.
 */
public class KeptClient extends JerseyClientBuilder {

    private static final class Kept {

        static final JerseyClient CLIENT = ready();

        private static JerseyClient ready() {
            var builder = new JerseyClientBuilder();
            builder.connectTimeout(IdentityProvider.PATIENCE, TimeUnit.MILLISECONDS);
            builder.readTimeout(IdentityProvider.TOKEN_PATIENCE, TimeUnit.MILLISECONDS);
            return builder.build().preInitialize();
        }
    }

    @Override
    public JerseyClient build() {
        var asked = getConfiguration();
        boolean plain = asked.getProperties().isEmpty()
                && asked.getClasses().isEmpty()
                && asked.getInstances().isEmpty();
        return plain ? Kept.CLIENT : super.build();
    }
}
