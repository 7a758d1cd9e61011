package vn.hocvuso.platform;

import vn.hocvuso.kernel.Sentence;

/**
 * Where a job stands after a step.
 *
 * @param checkpoint what the next step needs to go on
 * @param done pieces of work done, of {@code of}; {@code of} is null while nobody knows
 * @param doing what was done so far, for the reader; of the last step it is what the owner is told in the inbox
 * @param over this was the last step
 * @param result what is kept of a job that is over: a short text or a reference; null where there is none
 */
public record JobStep(String checkpoint, long done, Long of, Sentence doing, boolean over, String result) {

    public static JobStep at(String checkpoint, long done, long of, Sentence doing) {
        return new JobStep(checkpoint, done, of, doing, false, null);
    }

    public static JobStep last(long done, Sentence doing, String result) {
        return new JobStep(null, done, done, doing, true, result);
    }
}
