/**
 * Plans and their targets: who counts, what counts, how many of how many, by when, and who is missing.
 *
 * <p>Rule of the place: nothing here is typed in as a result. A figure is counted from what the contexts to the left
 * recorded, on a day, and opens to the people it is made of. Nobody imports this context.
 */
package vn.hocvuso.reporting;
