package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** learning/share.xhtml: a course as a poster, with its QR code and its short address. */
@Named
@RequestScoped
public class SharePage {

    @Inject
    Courses courses;

    @Inject
    Settings settings;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private CourseCard card;

    public void load() {
        card = courses.course(me.caller(), asked.text("code"))
                .orElseThrow(NotFound::new)
                .card();
    }

    public CourseCard getCard() {
        return card;
    }

    public String getAddress() {
        return settings.baseUrl() + "/k/" + card.link();
    }

    /** As it is read aloud and typed: without what every browser adds. */
    public String getSpoken() {
        return getAddress().replaceFirst("^https?://", "");
    }
}
