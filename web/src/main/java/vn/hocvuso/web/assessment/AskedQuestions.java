package vn.hocvuso.web.assessment;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import vn.hocvuso.assessment.Sheet;
import vn.hocvuso.web.faces.Markup;
import vn.hocvuso.web.faces.Words;
import vn.hocvuso.web.faces.Written;

/** {@code <v:asked>}: questions to be answered, as plain controls named {@code q<slot>}. */
@FacesComponent("hocvuso.asked")
public class AskedQuestions extends Written<Sheet.Asked> {

    public AskedQuestions() {
        super(Sheet.Asked.class);
    }

    @Override
    protected Writer<Sheet.Asked> writer(FacesContext context, Markup out, Words words) {
        return new AskedWriter(out, words)::write;
    }
}
