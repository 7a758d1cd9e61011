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

    @Column(name = "text_en")
    private String textEn;

    private String suspect;

    protected Descriptor() {}

    /**
     * @param textVi null where the source has it in English only, and the other way round
     * @param suspect why the source's sentence is doubted, or null
     */
    Descriptor(int level, int position, String textVi, String textEn, String suspect) {
        this.level = level;
        this.position = position;
        this.textVi = textVi;
        this.textEn = textEn;
        this.suspect = suspect;
    }
}
