package vn.hocvuso.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** What a plan promised: who counts, what counts, how much, by when. The words are the plan's own. */
@Entity
@Table(name = "target")
public class Target extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    private String code;
    private int position;

    @Column(name = "source_line")
    private Integer sourceLine;

    private String audiences;
    private String who;
    private String what;
    private String kind;
    private String comparator;
    private int value;

    @Column(name = "value_to")
    private Integer valueTo;

    private String per;

    @Column(name = "by_text")
    private String byText;

    private LocalDate deadline;

    @Column(name = "our_reading")
    private boolean ourReading;

    private String measure;
    private String note;

    protected Target() {}

    Target(String code, Integer sourceLine, String what) {
        this.code = code;
        this.sourceLine = sourceLine;
        this.what = what;
    }

    void counts(List<String> audienceGroups, String inTheWordsOfThePlan) {
        audiences = String.join(",", audienceGroups);
        who = inTheWordsOfThePlan;
    }

    /** @param to the upper end of a range, otherwise null */
    void asks(String kindOfTarget, String comparison, int from, Integer to) {
        RuleBroken.unless(!"percent".equals(kindOfTarget) || from >= 1 && from <= 100, "target.percent");
        kind = kindOfTarget;
        comparator = comparison;
        value = from;
        valueTo = to;
    }

    /** @param read true where the day is our reading of the plan's words */
    void by(String words, LocalDate day, boolean read) {
        byText = words;
        deadline = day;
        ourReading = read;
    }

    void measuredBy(String measureName, String unit, String remark) {
        measure = measureName;
        per = unit;
        note = remark;
    }

    void in(Plan owner, int place) {
        plan = owner;
        position = place;
    }
}
