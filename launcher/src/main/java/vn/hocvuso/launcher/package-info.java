/**
 * Starts PostgreSQL, Keycloak and Payara, deploys the application, and stops them again: for a person ({@link
 * vn.hocvuso.launcher.Run}) and once for a whole run of tests ({@link vn.hocvuso.launcher.TestRun}).
 *
 * <p>Words of this place: a <em>part</em> is one of the three servers; the <em>home</em> is the folder that holds the
 * data, secrets and logs of one set of parts; the <em>setup</em> is everything chosen before they start. Nothing here
 * needs Unix: servers are started with the {@code java} of the running JVM.
 */
package vn.hocvuso.launcher;
