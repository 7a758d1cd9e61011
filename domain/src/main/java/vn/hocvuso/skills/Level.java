package vn.hocvuso.skills;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A level of a framework and the group it stands in, such as level 1 in "Cơ bản". */
@Embeddable
public class Level {

    private int level;

    @Column(name = "group_vi")
    private String groupVi;

    @Column(name = "group_en")
    private String groupEn;

    protected Level() {}

    Level(int level, String groupVi, String groupEn) {
        this.level = level;
        this.groupVi = groupVi;
        this.groupEn = groupEn;
    }
}
