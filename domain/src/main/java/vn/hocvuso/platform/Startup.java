package vn.hocvuso.platform;

/**
 * The application is up, its database migrated; contexts load their files, in the order of the line. Fired by {@link
 * Beginning#begin()}; the container's own event of this name comes before beans in the EAR's library have their
 * entity manager.
 */
public record Startup() {}
