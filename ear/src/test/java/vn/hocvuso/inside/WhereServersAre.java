package vn.hocvuso.inside;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.hocvuso.launcher.Environment;

/** Tells Arquillian, before it reads its file, on which port this run's Payara is administered. */
public class WhereServersAre implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var payara = Environment.running().payara();
        System.setProperty("payara.admin.port", String.valueOf(payara.adminPort()));
        System.setProperty("payara.admin.password", payara.adminPassword());
        Environment.running().keycloakUrl();
    }
}
