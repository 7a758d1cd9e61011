/**
 * Messages as they wait in the table {@code outbox_message}: the first of each key, in order.
 *
 * <p>Rule of the place: a message is taken by locking its row, so that whoever dies lets go of it with the connection.
 */
package vn.hocvuso.platform.outbox;
