/**
 * Taking a test: before, during and after, and the endpoint that takes answers in. The endpoint asks for the ticket of
 * the attempt and never for a session.
 */
package vn.hocvuso.web.assessment;
