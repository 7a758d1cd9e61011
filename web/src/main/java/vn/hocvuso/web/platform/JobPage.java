package vn.hocvuso.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.JobCard;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.JobSequel;
import vn.hocvuso.web.faces.NameTag;
import vn.hocvuso.web.faces.NameTags;
import vn.hocvuso.web.faces.NextStep;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** platform/job.xhtml: how far a job is, what became of it, and the way to stop it. */
@Named
@RequestScoped
public class JobPage {

    @Inject
    Jobs jobs;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    @Inject
    Instance<NameTags> nameTags;

    @Inject
    Instance<JobSequel> sequels;

    private JobCard card;

    /** Asks whether the caller may see it before anything is shown. */
    public void load() {
        getCard();
    }

    /** Pressed twice, it stops it once. */
    public String cancel() {
        jobs.cancel(me.caller(), getCard().id());
        says.done("platform.job.cancel.asked");
        return "/platform/job?faces-redirect=true&id=" + getCard().id();
    }

    public JobCard getCard() {
        if (card == null) {
            card = jobs.card(me.caller(), asked.number("id"));
        }
        return card;
    }

    public boolean isMine() {
        return getCard().by().equals(me.caller().person());
    }

    /** The name of whoever asked. */
    public String getBy() {
        return nameTags.get()
                .of(new Caller(getCard().by()))
                .map(NameTag::person)
                .orElse("");
    }

    /** What to do now that it is done, for whoever asked; null for nothing. */
    public NextStep getNext() {
        return !getCard().state().equals("done") || !isMine()
                ? null
                : sequels.stream()
                        .filter(sequel -> sequel.kind().equals(card.kind()))
                        .map(sequel -> sequel.after(card))
                        .findFirst()
                        .orElse(null);
    }
}
