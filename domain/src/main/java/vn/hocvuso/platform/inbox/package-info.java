/**
 * The row of a message for a person.
 *
 * <p>Rule of the place: a message holds a key and what fills it, never a finished text, and a link into the application.
 */
package vn.hocvuso.platform.inbox;
