/**
 * What every context stands on: who calls, the names of actions, the one question {@link vn.hocvuso.platform.Rights}
 * that {@code people} answers, the clock, settings, migrations, and SQL read into records.
 *
 * <p>{@link vn.hocvuso.platform.Files} is the door to files of units: kept once by content, streamed, counted in a quota;
 * {@link vn.hocvuso.platform.FileStore} is the port behind it.
 *
 * <p>Rule of the place: no unit tree, no course, no progress. Each is small and is used by every context to the right.
 */
package vn.hocvuso.platform;
