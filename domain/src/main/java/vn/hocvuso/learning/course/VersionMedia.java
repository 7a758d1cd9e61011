package vn.hocvuso.learning.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.hocvuso.kernel.Stored;

/** A file of a version, under the name its text gives it. */
@Entity
@Table(name = "version_media")
public class VersionMedia extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_version_id")
    private CourseVersion of;

    private String name;
    private String kind;

    @Column(name = "file_id")
    private long file;

    @Column(name = "webp_id")
    private Long webp;

    private Integer width;
    private Integer height;
    private Integer pages;

    protected VersionMedia() {}

    /**
     * @param name such as {@code pictures/hai-lop.svg}
     * @param file number of the open file it is
     */
    public VersionMedia(CourseVersion of, String name, String kind, long file) {
        this.of = of;
        this.name = name;
        this.kind = kind;
        this.file = file;
    }

    /** The same file in another version. */
    public VersionMedia in(CourseVersion other) {
        var same = new VersionMedia(other, name, kind, file);
        same.webp = webp;
        same.width = width;
        same.height = height;
        same.pages = pages;
        return same;
    }

    /** Its size on the page, in pixels. */
    public void sized(Integer newWidth, Integer newHeight) {
        width = newWidth;
        height = newHeight;
    }

    /** The same picture, smaller, for browsers that know WebP. */
    public void twin(long webpFile) {
        webp = webpFile;
    }

    public void paged(int count) {
        pages = count;
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    public long file() {
        return file;
    }
}
