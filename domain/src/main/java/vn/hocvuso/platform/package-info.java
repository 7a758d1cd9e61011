/**
 * What every context stands on: who calls, the names of actions, the one question {@link vn.hocvuso.platform.Rights}
 * that {@code people} answers, the clock, settings, migrations, SQL read into records, and
 * {@link vn.hocvuso.platform.Audit}: doors tell it in one call, with named values, what they change and whom they show.
 *
 * <p>Rule of the place: no unit tree, no course, no progress. Each is small and is used by every context to the right.
 */
package vn.hocvuso.platform;
