package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.certification.Certificates;
import vn.hocvuso.certification.IssuerCard;
import vn.hocvuso.certification.RegisterEntry;
import vn.hocvuso.web.session.Me;

/** certification/register.xhtml: everything a unit ever issued, newest number first. */
@Named
@RequestScoped
public class RegisterPage {

    @Inject
    Certificates certificates;

    @Inject
    IssuerChoice choice;

    @Inject
    Me me;

    private IssuerCard issuer;
    private List<RegisterEntry> entries;

    public void load() {
        issuer = choice.unit();
        entries = certificates.register(me.caller(), issuer.unit());
    }

    public IssuerCard getIssuer() {
        return issuer;
    }

    public List<RegisterEntry> getEntries() {
        return entries;
    }
}
