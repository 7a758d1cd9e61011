package vn.hocvuso.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import vn.hocvuso.platform.Settings;

/**
 * How the application presents itself to Keycloak. The groups claim names one that every token has, so that no second
 * request is made for groups that nobody uses.
 */
@Named
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidc.issuer}",
        clientId = "${oidc.clientId}",
        clientSecret = "${oidc.secret}",
        redirectURI = "${oidc.callback}",
        scope = {"openid", "profile"},
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub", callerGroupsClaim = "aud"),
        jwksConnectTimeout = IdentityProvider.PATIENCE,
        jwksReadTimeout = IdentityProvider.PATIENCE)
public class Oidc {

    @Inject
    Settings settings;

    /** Address of the realm, without a slash at its end. */
    public String getIssuer() {
        return settings.text("hocvuso.oidc.issuer").replaceAll("/+$", "");
    }

    public String getClientId() {
        return settings.text("hocvuso.oidc.client.id");
    }

    public String getSecret() {
        return settings.text("hocvuso.oidc.secret");
    }

    public String getCallback() {
        return settings.baseUrl() + "/callback";
    }
}
