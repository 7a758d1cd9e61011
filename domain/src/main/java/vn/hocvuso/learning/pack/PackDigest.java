package vn.hocvuso.learning.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import vn.hocvuso.learning.course.LessonText;

/** SHA-256 over everything a package says, each part with its length before it so that no two packages read alike. */
final class PackDigest {

    private final MessageDigest sha;

    PackDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String of(Pack pack) {
        add(pack.code());
        add(pack.title().vi());
        add(pack.title().en());
        add(pack.summary().vi());
        add(pack.summary().en());
        pack.audiences().stream().sorted(Comparator.naturalOrder()).forEach(audience -> add(audience.code()));
        pack.goals().forEach(goal -> add(goal.toString()));
        add(pack.licence());
        add(String.valueOf(pack.selfEnrolment()));
        pack.sections().forEach(this::add);
        add(pack.quiz() == null ? null : pack.quiz().toString());
        pack.media().forEach((name, bytes) -> {
            add(name);
            add(bytes);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private void add(Pack.Section section) {
        add(section.title());
        section.lessons().stream().map(LessonText::toString).forEach(this::add);
    }

    private void add(String text) {
        add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }
}
