package vn.hocvuso.skills;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One sentence of what a person can do at a level. */
@Embeddable
public class Descriptor {

    private int level;
    private int position;

    @Column(name = "text_vi")
    private String textVi;

    private String suspect;

    protected Descriptor() {}

    /** @param suspect why the source's sentence is doubted, or null */
    Descriptor(int level, int position, String textVi, String suspect) {
        this.level = level;
        this.position = position;
        this.textVi = textVi;
        this.suspect = suspect;
    }
}
