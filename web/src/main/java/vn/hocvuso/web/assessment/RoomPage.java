package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.RoomView;
import vn.hocvuso.assessment.SittingRooms;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/room.xhtml: the waiting room of a sitting, and the button that begins. */
@Named
@RequestScoped
public class RoomPage {

    @Inject
    SittingRooms rooms;

    @Inject
    Me me;

    @Inject
    Device device;

    @Inject
    Says says;

    @Inject
    Asked asked;

    @Inject
    Language language;

    @Inject
    Way way;

    private long id;
    private RoomView view;
    private String password;

    public void load() {
        id = asked.number("id");
        view = rooms.room(me.caller(), id);
    }

    public void begin() {
        try {
            way.to("/assessment/attempt?id=" + rooms.begin(me.caller(), id, password, device.marked()));
        } catch (RuleBroken rule) {
            says.refused(rule);
            way.to("/assessment/room?id=" + id);
        }
    }

    /** How the room stands, in one sentence. */
    public String getState() {
        var words = language.words();
        if (view.attempt() != null) {
            return words.of(view.over() ? "assessment.room.over" : "assessment.room.running");
        }
        return view.refusal() == null
                ? words.of("assessment.room.open", view.minutes())
                : words.of(view.refusal(), view.arguments().toArray());
    }

    /** Milliseconds between the server's clock and the opening of this place; 0 when it is open. */
    public long getWait() {
        return Math.max(0, view.opensAt().toEpochMilli() - view.now().toEpochMilli());
    }

    public boolean isAskingForPassword() {
        return "password".equals(view.startBy());
    }

    public RoomView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
