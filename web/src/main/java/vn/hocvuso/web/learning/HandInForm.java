package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import vn.hocvuso.learning.HandIns;
import vn.hocvuso.learning.confirm.Evidence;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** The end of a lesson that somebody else confirms: asking for it, handing in evidence, taking it back. */
@Named
@RequestScoped
public class HandInForm {

    @Inject
    HandIns handIns;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private String did;
    private LocalDate doneOn;
    private String link;
    private Part file;

    public String handOver() {
        handIns.handOver(me.caller(), course(), slug());
        return told("learning.hand-in.handed-over");
    }

    /** Hands in what was typed, and the file if one was chosen. */
    public String handIn() throws IOException {
        var evidence = new Evidence(did, doneOn, link);
        try (var content = isChosen() ? file.getInputStream() : null) {
            handIns.handIn(
                    me.caller(),
                    course(),
                    slug(),
                    evidence,
                    content == null ? null : new HandIns.Upload(file.getSubmittedFileName(), content));
        }
        return told("learning.hand-in.handed-in");
    }

    public String withdraw() {
        handIns.withdraw(me.caller(), course(), slug());
        return told("learning.hand-in.withdrawn");
    }

    private boolean isChosen() {
        return file != null && file.getSize() > 0;
    }

    private String told(String key) {
        says.done(key);
        return "/learning/lesson?faces-redirect=true&course=" + course() + "&slug=" + slug();
    }

    private String course() {
        return asked.text("course");
    }

    private String slug() {
        return asked.text("slug");
    }

    public String getDid() {
        return did;
    }

    public void setDid(String did) {
        this.did = did;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
