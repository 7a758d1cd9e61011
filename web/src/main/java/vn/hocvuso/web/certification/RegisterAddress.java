package vn.hocvuso.web.certification;

import vn.hocvuso.certification.RegisterEntry;

/** Where a page goes when it has done something with a certificate: back to the register that holds it. */
final class RegisterAddress {

    private RegisterAddress() {}

    static String of(RegisterEntry entry) {
        return "/certification/register.xhtml?faces-redirect=true&unit=" + entry.issuer();
    }
}
