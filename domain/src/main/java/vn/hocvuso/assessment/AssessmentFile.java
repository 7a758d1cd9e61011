package vn.hocvuso.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.hocvuso.assessment.bank.Draw;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.platform.ContentFile;

/**
 * A test that belongs to no course, as its file says it: see {@code content/assessments/danh-gia-pho-cap.yaml}.
 *
 * @param bank the questions it draws from
 * @param framework whose competences it asks about
 * @param digest the same as long as neither the file nor what it comes to has changed
 */
record AssessmentFile(
        String code,
        Bilingual title,
        Bilingual summary,
        String bank,
        String framework,
        List<Draw> draws,
        QuizRules rules,
        String digest) {

    private static final String FOLDER = "assessments/";
    private static final String BAND = "bac-";

    /** The codes of all there are, in the order they are offered. */
    static List<String> codes() {
        var index = ContentFile.read(FOLDER + "index.yaml").yaml();
        return ((List<?>) index.get("assessments"))
                .stream().map(String::valueOf).toList();
    }

    /** @param competences the codes of all competences of a framework, for a file that says {@code each} */
    static AssessmentFile read(String code, Function<String, List<String>> competences) {
        return of(ContentFile.read(FOLDER + code + ".yaml"), competences);
    }

    static AssessmentFile of(ContentFile file, Function<String, List<String>> competences) {
        var said = file.yaml();
        var framework = String.valueOf(said.get("framework"));
        var draws = Optional.ofNullable((Map<?, ?>) said.get("each"))
                .map(each -> each(each, competences.apply(framework)))
                .orElseGet(() -> ((List<?>) said.get("draws"))
                        .stream().map(Map.class::cast).map(AssessmentFile::draw).toList());
        return new AssessmentFile(
                String.valueOf(said.get("code")),
                text(said.get("title")),
                text(said.get("summary")),
                String.valueOf(said.get("bank")),
                framework,
                draws,
                rules(said, draws.stream().mapToInt(Draw::count).sum()),
                Digest.of(file.digest() + draws));
    }

    private static QuizRules rules(Map<?, ?> said, int draw) {
        return QuizRules.usual(
                (Integer) said.get("pass_percent"),
                (Integer) said.get("minutes"),
                (Integer) said.get("tries"),
                (Integer) said.get("wait_hours"),
                draw);
    }

    private static List<Draw> each(Map<?, ?> each, List<String> competences) {
        return competences.stream().map(competence -> draw(competence, each)).toList();
    }

    private static Draw draw(Map<?, ?> draw) {
        return draw(String.valueOf(draw.get("competence")), draw);
    }

    private static Draw draw(String competence, Map<?, ?> how) {
        return new Draw(competence, String.valueOf(how.get("band")).replace(BAND, ""), (Integer) how.get("count"));
    }

    private static Bilingual text(Object said) {
        var text = (Map<?, ?>) said;
        return new Bilingual((String) text.get("vi"), (String) text.get("en"));
    }
}
