package vn.hocvuso.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.platform.JobCard;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** platform/jobs.xhtml: the jobs the person at the keyboard asked for, the newest first, page after page. */
@Named
@RequestScoped
public class JobsPage {

    private static final int PAGE = 20;

    @Inject
    Jobs jobs;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private List<JobCard> cards;

    public void load() {
        var before = asked.text("before") == null ? Long.MAX_VALUE : asked.number("before");
        cards = jobs.mine(me.caller(), before, PAGE + 1);
    }

    public List<JobCard> getCards() {
        return cards.stream().limit(PAGE).toList();
    }

    /** The last one shown where there are older ones; null where there are none. */
    public Long getOlder() {
        return cards.size() > PAGE ? cards.get(PAGE - 1).id() : null;
    }
}
