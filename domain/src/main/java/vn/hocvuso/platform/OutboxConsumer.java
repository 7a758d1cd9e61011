package vn.hocvuso.platform;

/**
 * Hears messages of one kind; an application-scoped bean of this interface is found by the kind. What it does in the database is done exactly
 * once, because the mark that the message was delivered is committed with it. What it does elsewhere may be done again
 * and has to bear that.
 */
public interface OutboxConsumer {

    /** As it stands in the database; never changed. */
    String kind();

    /** Called in the transaction that marks the message as delivered. Whatever is thrown is tried again later. */
    void hear(OutboxMessage message);
}
