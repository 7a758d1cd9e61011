package vn.hocvuso.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vn.hocvuso.platform.Beginning;

/** Begins the domain before the first request; what it refuses stops the deployment. */
@WebListener
public class Begin implements ServletContextListener {

    @Inject
    Beginning beginning;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        beginning.begin();
    }
}
