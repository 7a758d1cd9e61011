/**
 * The queue of jobs as it stands in the table {@code job}: who holds one, until when, and how far it came.
 *
 * <p>Rule of the place: nothing is written for a job but under its lease, in one statement that asks for the lease.
 */
package vn.hocvuso.platform.jobs;
