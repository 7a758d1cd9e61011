/**
 * What every context stands on: who calls, the names of actions, the one question {@link vn.hocvuso.platform.Rights}
 * that {@code people} answers, the clock, settings, migrations, SQL read into records, and
 * {@link vn.hocvuso.platform.Audit}: doors tell it in one call, with named values, what they change and whom they show.
 *
 * <p>Doors: {@code Jobs} (work that outlives a request; a kind of it is a bean of {@code JobKind}), {@code Outbox} (what a
 * change says to others; they are beans of {@code OutboxConsumer}), {@code Inbox} (what is said to a person). {@code
 * JobRunner} and {@code OutboxDelivery} make them move and are called by a timer of each node. Their tables are written
 * in the packages below, which know no door.
 *
 * <p>{@link vn.hocvuso.platform.Files} is the door to files of units: kept once by content, streamed, counted in a quota;
 * {@link vn.hocvuso.platform.FileStore} is the port behind it.
 *
 * <p>{@link vn.hocvuso.platform.PdfPrinter}, {@link vn.hocvuso.platform.PdfTemplate} and {@link
 * vn.hocvuso.platform.QrPicture} make what is printed; they know fonts and no words.
 *
 * <p>Rule of the place: no unit tree, no course, no progress. Each is small and is used by every context to the right.
 */
package vn.hocvuso.platform;
