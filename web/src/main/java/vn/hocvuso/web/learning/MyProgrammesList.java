package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.path.MyProgramme;
import vn.hocvuso.learning.path.MyProgrammes;
import vn.hocvuso.web.session.Me;

/** What is asked of the reader, asked once a request; on learning/courses.xhtml above the courses. */
@Named
@RequestScoped
public class MyProgrammesList {

    @Inject
    MyProgrammes programmes;

    @Inject
    Me me;

    private List<MyProgramme> all;

    public List<MyProgramme> getAll() {
        if (all == null) {
            all = programmes.open(me.caller());
        }
        return all;
    }
}
