package vn.hocvuso.web.assessment;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import vn.hocvuso.assessment.Review;
import vn.hocvuso.web.faces.Markup;
import vn.hocvuso.web.faces.Words;
import vn.hocvuso.web.faces.Written;

/** {@code <v:judged>}: questions that were answered, with their keys. */
@FacesComponent("hocvuso.judged")
public class JudgedQuestions extends Written<Review.Judged> {

    public JudgedQuestions() {
        super(Review.Judged.class);
    }

    @Override
    protected Writer<Review.Judged> writer(FacesContext context, Markup out, Words words) {
        var icons = context.getApplication().getResourceHandler().createResource("icons.svg", "hocvuso");
        return new JudgedWriter(out, words, icons.getRequestPath())::write;
    }
}
