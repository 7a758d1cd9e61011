package vn.hocvuso.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.hocvuso.assessment.BankCounts;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.CourseQuestion;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.skills.CompetenceCard;
import vn.hocvuso.skills.DescriptorLine;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.skills.Frameworks;
import vn.hocvuso.skills.MatchLine;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/** skills/competence.xhtml: one competence with what a person can do at each level, what teaches it and asks it. Open to everybody. */
@Named
@RequestScoped
public class CompetencePage {

    @Inject
    Frameworks frameworks;

    @Inject
    SeenFrameworks seen;

    @Inject
    Courses courses;

    @Inject
    BankCounts bank;

    @Inject
    Me me;

    @Inject
    Language language;

    private String framework = "tt02-2025";
    private String code;
    private FrameworkCard frameworkCard;
    private CompetenceCard card;
    private List<List<DescriptorLine>> levels;
    private List<MatchLine> matches;
    private List<CourseCard> teaching;
    private Long questions;

    public void load() {
        frameworkCard = frameworks.card(framework).orElseThrow(NotAllowed::new);
        card = frameworks.competences(framework).stream()
                .filter(competence -> competence.code().equals(code))
                .findFirst()
                .orElseThrow(NotAllowed::new);
        var byLevel = new TreeMap<Integer, List<DescriptorLine>>();
        for (var line : frameworks.descriptors(framework, code)) {
            byLevel.computeIfAbsent(line.level(), level -> new ArrayList<>()).add(line);
        }
        levels = List.copyOf(byLevel.values());
        matches = frameworks.matches(framework, code, seen.units());
    }

    /** The published courses of the reader's catalogue that teach it. */
    public List<CourseCard> getCourses() {
        if (teaching == null) {
            teaching = courses.find(me.caller(), new CourseQuestion("", null, framework, code, 0));
        }
        return teaching;
    }

    /** How many questions of the banks ask it. */
    public long getQuestions() {
        if (questions == null) {
            questions = bank.asking(framework, code);
        }
        return questions;
    }

    public String getFramework() {
        return framework;
    }

    public void setFramework(String framework) {
        this.framework = framework;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getDescription() {
        return card.description(language.getLocale());
    }

    /** The language the description stands in: the source's, where it has one only. */
    public String getDescriptionLanguage() {
        if (card.descriptionVi() == null) {
            return "en";
        }
        return card.descriptionEn() == null ? "vi" : language.getCode();
    }

    /** Competences of other frameworks that answer to this one. */
    public List<MatchLine> getMatches() {
        return matches;
    }

    public FrameworkCard getFrameworkCard() {
        return frameworkCard;
    }

    public CompetenceCard getCard() {
        return card;
    }

    /** One list of descriptors for each level, from the lowest. */
    public List<List<DescriptorLine>> getLevels() {
        return levels;
    }
}
