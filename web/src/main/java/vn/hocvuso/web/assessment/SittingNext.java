package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.assessment.RoomLine;
import vn.hocvuso.assessment.SittingRooms;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NextOffer;
import vn.hocvuso.web.faces.NextStep;

/** The next sitting a person takes part in. */
@RequestScoped
class SittingNext implements NextOffer {

    @Inject
    SittingRooms rooms;

    @Inject
    Language language;

    @Override
    public List<NextStep> to(Caller caller) {
        return caller.isVisitor()
                ? List.of()
                : rooms.mine(caller).stream()
                        .filter(RoomLine::isAhead)
                        .limit(1)
                        .map(this::step)
                        .toList();
    }

    private NextStep step(RoomLine line) {
        var words = language.words();
        return new NextStep(
                5,
                words.of("assessment.room.next", line.title(), line.opensAt(), line.minutes()),
                words.of("assessment.room.go"),
                "/assessment/room?id=" + line.id());
    }
}
