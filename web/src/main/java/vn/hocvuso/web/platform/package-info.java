/**
 * The inbox of whoever signed in and the page of a job. What makes jobs and messages move on this node, while the application stands; files to whoever may open them, and the
 * hourly sweep of what nobody names;
 * the sealing of the audit.
 */
package vn.hocvuso.web.platform;
