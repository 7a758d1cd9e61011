package vn.hocvuso.learning.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.drawing.CleanDrawing;
import vn.hocvuso.learning.media.film.Track;
import vn.hocvuso.learning.media.paper.Captions;
import vn.hocvuso.learning.media.paper.CleanSlides;
import vn.hocvuso.learning.media.paper.OfficeDocument;
import vn.hocvuso.learning.media.picture.CleanPicture;

/**
 * Reads what an author uploads. What comes out may be kept and shown; the rest is {@link RuleBroken} with {@code
 * media.…}. What came out before comes out again byte for byte.
 */
public final class Media {

    private Media() {}

    /** @param name how it is called; what it is, its bytes say */
    public static Medium read(String name, Path content) {
        try {
            largest(Files.size(content));
            return read(name, Files.readAllBytes(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param name how it is called; what it is, its bytes say */
    public static Medium read(String name, byte[] content) {
        RuleBroken.unless(content.length > 0, "media.empty");
        largest(content.length);
        if (CleanPicture.is(content)) {
            return picture(name, content);
        }
        refuseWhatOnlyApplesShow(content);
        return film(name, content).or(() -> paper(name, content)).orElseThrow(() -> unknown(content));
    }

    private static void largest(long length) {
        Arrays.stream(MediumKind.values())
                .max((one, other) -> Long.compare(one.largest(), other.largest()))
                .orElseThrow()
                .check(length);
    }

    private static Medium picture(String name, byte[] content) {
        MediumKind.PICTURE.check(content.length);
        var clean = CleanPicture.of(content);
        var type = clean.png() ? MediumType.PNG : MediumType.JPEG;
        return new Medium(type, name, clean.bytes(), clean.width(), clean.height(), 0, 0, clean.webp());
    }

    private static void refuseWhatOnlyApplesShow(byte[] content) {
        RuleBroken.unless(!Track.isHeic(content), "media.picture.heic");
        RuleBroken.unless(!Track.isQuickTime(content), "media.film.mov");
    }

    private static Optional<Medium> film(String name, byte[] content) {
        return Track.of(content).map(track -> {
            var webm = track.extension().equals("webm");
            var type = webm && !track.video() ? MediumType.WEBA : MediumType.ofExtension(track.extension());
            type.kind().check(content.length);
            return new Medium(
                    type, name, track.bytes(), track.width(), track.height(), 0, track.seconds(), Optional.empty());
        });
    }

    private static Optional<Medium> paper(String name, byte[] content) {
        if (CleanSlides.is(content)) {
            MediumKind.SLIDES.check(content.length);
            var clean = CleanSlides.of(content);
            return Optional.of(
                    new Medium(MediumType.PDF, name, clean.bytes(), 0, 0, clean.pages(), 0, Optional.empty()));
        }
        if (OfficeDocument.mayBe(content)) {
            MediumKind.FILE.check(content.length);
            var type = MediumType.ofExtension(OfficeDocument.extension(content));
            return Optional.of(Medium.of(type, name, content));
        }
        return text(name, content);
    }

    private static Optional<Medium> text(String name, byte[] content) {
        if (Captions.is(content)) {
            MediumKind.CAPTIONS.check(content.length);
            return Optional.of(Medium.of(MediumType.VTT, name, Captions.clean(content)));
        }
        if (CleanDrawing.is(content)) {
            MediumKind.DRAWING.check(content.length);
            var clean = CleanDrawing.of(content);
            return Optional.of(new Medium(
                    MediumType.SVG, name, clean.bytes(), clean.width(), clean.height(), 0, 0, Optional.empty()));
        }
        return Optional.empty();
    }

    private static RuleBroken unknown(byte[] content) {
        return new RuleBroken(OfficeDocument.isOldOrLocked(content) ? "media.document.old" : "media.unknown");
    }
}
