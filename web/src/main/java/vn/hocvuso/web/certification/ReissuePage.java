package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.certification.Certificates;
import vn.hocvuso.certification.RegisterEntry;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** certification/reissue.xhtml: a new certificate in place of one that was revoked or ran out. */
@Named
@RequestScoped
public class ReissuePage {

    @Inject
    Certificates certificates;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private String code;
    private RegisterEntry entry;

    public void load() {
        code = asked.text("code");
        entry = certificates.entry(me.caller(), checkCode());
    }

    public String reissue() {
        var issued = certificates.reissue(me.caller(), checkCode());
        says.done("certification.reissue.done", issued.serial(), issued.name());
        return RegisterAddress.of(entry);
    }

    private CheckCode checkCode() {
        return CheckCode.typed(code).orElseThrow(NotFound::new);
    }

    public String getCode() {
        return code;
    }

    public RegisterEntry getEntry() {
        return entry;
    }
}
