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

/** certification/revoke.xhtml: says in the open that one certificate no longer holds, and why. */
@Named
@RequestScoped
public class RevokePage {

    @Inject
    Certificates certificates;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private String code;
    private String reason;
    private RegisterEntry entry;

    public void load() {
        code = asked.text("code");
        entry = certificates.entry(me.caller(), checkCode());
    }

    public String revoke() {
        certificates.revoke(me.caller(), checkCode(), reason);
        says.done("certification.revoke.done", entry.serial());
        return RegisterAddress.of(entry);
    }

    private CheckCode checkCode() {
        return CheckCode.typed(code).orElseThrow(NotFound::new);
    }

    public String getCode() {
        return code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public RegisterEntry getEntry() {
        return entry;
    }
}
