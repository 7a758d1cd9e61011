package vn.hocvuso.launcher;

import java.util.List;

/** The three servers of one setup. */
record Parts(Setup setup, Secrets secrets, Postgres postgres, Keycloak keycloak, Payara payara) {

    static Parts of(Setup setup) {
        var secrets = Secrets.of(setup.home());
        var postgres = new Postgres(setup, secrets);
        return new Parts(
                setup,
                secrets,
                postgres,
                new Keycloak(setup, secrets, postgres.keycloak()),
                new Payara(setup, secrets));
    }

    /** The order in which they may stop: nobody loses what it stands on. */
    List<Part> inStoppingOrder() {
        return List.of(payara, keycloak, postgres);
    }
}
