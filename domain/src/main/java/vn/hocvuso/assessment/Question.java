package vn.hocvuso.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.kernel.Stored;

/** A question as it was written once: found by bank and id number, told apart by revision. It never changes. */
@Entity
@Table(name = "question")
public class Question extends Stored {

    private String bank;
    private String idnumber;
    private int revision;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int choices;

    @Column(name = "answer_rows")
    private int answerRows;

    private String band;
    private String gift;
    private String digest;

    @ElementCollection
    @CollectionTable(name = "question_competence", joinColumns = @JoinColumn(name = "question_id"))
    private Set<Tested> competences = new HashSet<>();

    protected Question() {}

    /** @param framework of the competences that name none */
    Question(String bank, String framework, int revision, Item item) {
        var shape = item.body().shape();
        this.bank = bank;
        this.idnumber = idnumber(item);
        this.revision = revision;
        this.kind = shape.kind();
        this.choices = shape.choices();
        this.answerRows = shape.rows();
        this.band = item.label().band().orElse(null);
        this.gift = Gift.write(List.of(item));
        this.digest = Digest.of(gift);
        item.label().about(framework).forEach(about -> competences.add(new Tested(about)));
    }

    /** The author's id; without one, the name; without that, the beginning of a digest of what is asked. */
    static String idnumber(Item item) {
        var label = item.label();
        var name = label.name().substring(0, Math.min(100, label.name().length()));
        return !label.id().isEmpty()
                ? label.id()
                : !name.isEmpty() ? name : Digest.of(item.asked()).substring(0, 16);
    }

    boolean says(Item item) {
        return digest.equals(digest(item));
    }

    static String digest(Item item) {
        return Digest.of(Gift.write(List.of(item)));
    }

    String idnumber() {
        return idnumber;
    }

    int revision() {
        return revision;
    }
}
