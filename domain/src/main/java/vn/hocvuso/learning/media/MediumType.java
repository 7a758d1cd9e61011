package vn.hocvuso.learning.media;

import java.util.Arrays;
import java.util.Locale;

/** In which form a medium is kept and sent. */
public enum MediumType {
    JPEG(MediumKind.PICTURE, "image/jpeg", "jpg"),
    PNG(MediumKind.PICTURE, "image/png", "png"),
    /** Only as the twin of another picture. */
    WEBP(MediumKind.PICTURE, "image/webp", "webp"),
    SVG(MediumKind.DRAWING, "image/svg+xml", "svg"),
    MP4(MediumKind.VIDEO, "video/mp4", "mp4"),
    WEBM(MediumKind.VIDEO, "video/webm", "webm"),
    M4A(MediumKind.AUDIO, "audio/mp4", "m4a"),
    MP3(MediumKind.AUDIO, "audio/mpeg", "mp3"),
    OGG(MediumKind.AUDIO, "audio/ogg", "ogg"),
    WEBA(MediumKind.AUDIO, "audio/webm", "weba"),
    PDF(MediumKind.SLIDES, "application/pdf", "pdf"),
    VTT(MediumKind.CAPTIONS, "text/vtt;charset=UTF-8", "vtt"),
    DOCX(MediumKind.FILE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(MediumKind.FILE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(MediumKind.FILE, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT(MediumKind.FILE, "application/vnd.oasis.opendocument.text", "odt"),
    ODS(MediumKind.FILE, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP(MediumKind.FILE, "application/vnd.oasis.opendocument.presentation", "odp");

    private final MediumKind kind;
    private final String media;
    private final String extension;

    MediumType(MediumKind kind, String media, String extension) {
        this.kind = kind;
        this.media = media;
        this.extension = extension;
    }

    public MediumKind kind() {
        return kind;
    }

    /** As it is sent, such as {@code image/png}. */
    public String media() {
        return media;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /** The one that is sent as this, such as {@code image/png}. */
    public static MediumType ofMedia(String media) {
        return Arrays.stream(values())
                .filter(type -> type.media.equals(media))
                .findFirst()
                .orElseThrow();
    }

    static MediumType ofExtension(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }
}
