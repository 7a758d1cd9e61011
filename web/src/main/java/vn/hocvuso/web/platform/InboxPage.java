package vn.hocvuso.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.InboxLine;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** platform/inbox.xhtml: what was said to the person at the keyboard, the newest first, page after page. */
@Named
@RequestScoped
public class InboxPage {

    private static final int PAGE = 20;

    @Inject
    Inbox inbox;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    @Inject
    Clock clock;

    private List<InboxLine> lines;

    public void load() {
        oneMore();
    }

    /** A page, and one more line where there are older ones. */
    private List<InboxLine> oneMore() {
        if (lines == null) {
            lines = isFirst()
                    ? inbox.newest(me.caller(), PAGE + 1)
                    : inbox.older(me.caller(), asked.number("after"), PAGE + 1);
        }
        return lines;
    }

    /** All that was there when the page was made; what came since stays unread. */
    public String readAll() {
        inbox.readAll(me.caller(), Instant.ofEpochMilli(asked.number("shown")));
        says.done("platform.inbox.read-all.done");
        return "/platform/inbox?faces-redirect=true";
    }

    public List<InboxLine> getLines() {
        return oneMore().stream().limit(PAGE).toList();
    }

    /** The last line shown where there are older ones; null where there are none. */
    public Long getOlder() {
        return oneMore().size() > PAGE ? oneMore().get(PAGE - 1).id() : null;
    }

    public boolean isFirst() {
        return asked.text("after") == null;
    }

    public long getShown() {
        return clock.millis();
    }
}
