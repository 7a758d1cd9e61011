package vn.hocvuso.certification;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.certification.rule.Kind;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.platform.ContentFile;

/** Something that can be confirmed, for as long as it exists; the rule of the day is its newest edition. */
@Entity
@Table(name = "programme")
public class Programme extends Stored {

    private String code;

    /** Such as {@code level_confirmation}: what holding one counts for. */
    private String kind;

    @OneToMany(mappedBy = "programme", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Edition> editions = new ArrayList<>();

    protected Programme() {}

    Programme(String code, Kind kind) {
        this.code = code;
        this.kind = kind.code();
    }

    /** Takes the file as the rule from this day, unless it is the rule already. */
    void adopt(ContentFile file, LocalDate today) {
        if (editions.isEmpty() || !current().isOf(file)) {
            editions.add(new Edition(this, editions.size() + 1, file, today));
        }
    }

    Edition current() {
        return editions.get(editions.size() - 1);
    }

    String code() {
        return code;
    }
}
