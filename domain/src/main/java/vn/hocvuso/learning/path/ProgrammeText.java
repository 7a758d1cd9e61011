package vn.hocvuso.learning.path;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.ContentFile;

/** A programme as a content file says it. */
record ProgrammeText(
        String code, Bilingual title, Bilingual summary, List<Audience> audience, List<PartText> parts, String digest) {

    static final String FOLDER = "learning-programmes/";

    /** @throws IllegalStateException when the file is not there or says something else than a programme; names file and part */
    static ProgrammeText read(String code) {
        return of(code, ContentFile.read(FOLDER + code + ".yaml"));
    }

    static ProgrammeText of(String code, ContentFile file) {
        var head = file.yaml();
        if (!code.equals(head.get("code"))) {
            throw new IllegalStateException(file.path() + ": code is " + head.get("code"));
        }
        return new ProgrammeText(
                code,
                bilingual(head.get("title")),
                bilingual(head.get("summary")),
                ((List<?>) head.get("audience"))
                        .stream().map(String::valueOf).map(Audience::of).toList(),
                parts(file.path(), (List<?>) head.get("parts")),
                file.digest());
    }

    private static List<PartText> parts(String path, List<?> listed) {
        return IntStream.range(0, listed.size())
                .mapToObj(i -> part(path + ", part " + (i + 1), (Map<?, ?>) listed.get(i)))
                .toList();
    }

    private static PartText part(String where, Map<?, ?> said) {
        var kind = said.containsKey("quiz") ? PartKind.QUIZ : PartKind.COURSE;
        var code = said.get(kind.code());
        if (code == null || !(said.get("required") instanceof Boolean)) {
            throw new IllegalStateException(where + ": says course or quiz, and required: true or false");
        }
        try {
            return new PartText(
                    kind, code.toString(), (Boolean) said.get("required"), (Integer) said.get("days"), null);
        } catch (RuleBroken | ClassCastException wrong) {
            throw new IllegalStateException(where + ": days is " + said.get("days"), wrong);
        }
    }

    private static Bilingual bilingual(Object said) {
        var both = (Map<?, ?>) said;
        return new Bilingual(
                String.valueOf(both.get("vi")), both.get("en") == null ? null : String.valueOf(both.get("en")));
    }
}
