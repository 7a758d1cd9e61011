package vn.hocvuso.assessment;

import java.util.Map;

/**
 * What somebody typed from one sheet.
 *
 * @param seq as the form said it, see {@link PaperForm}
 * @param typed by slot; what is not in it stays as it is
 * @param reason why a sheet that was handed in is corrected; null before
 */
public record PaperAnswers(int seq, Map<Integer, String> typed, String reason) {

    public PaperAnswers {
        typed = Map.copyOf(typed);
        reason = reason == null ? "" : reason.strip();
    }
}
