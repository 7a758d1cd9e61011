package vn.hocvuso.certification.paper;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Bilingual;

/**
 * Everything a certificate says, as it was on the day it was issued.
 *
 * @param sample true when people and results are made up: demo and test
 * @param serial number in the issuer's register, such as {@code 0012/2026/GXN-MNTHA}
 * @param validUntil the last day it holds; null for ever
 */
public record Facts(
        boolean sample,
        String serial,
        CheckCode code,
        Holder holder,
        Issuer issuer,
        Programme programme,
        List<Evidence> criteria,
        LocalDate issuedOn,
        LocalDate validUntil) {

    public Facts {
        criteria = List.copyOf(criteria);
    }

    /**
     * @param name as written in the roster, tones and all
     * @param born null when unknown
     */
    public record Holder(String name, LocalDate born) {}

    /**
     * @param code of the unit
     * @param superior name of the unit above; null for none
     * @param place for the line with the date, such as {@code Tam Hưng}; null when unknown
     * @param signer the office that signs, such as {@code HIỆU TRƯỞNG}
     */
    public record Issuer(String code, String name, String superior, String place, String signer) {}

    /**
     * @param edition the programme's version
     * @param framework it judges by; null for none
     */
    public record Programme(String code, String edition, Bilingual title, Bilingual legalBasis, Framework framework) {}

    /**
     * A framework of skills as it stood.
     *
     * @param legalBasis which names its version, such as {@code Thông tư 02/2025/TT-BGDĐT}
     */
    public record Framework(String code, Bilingual title, String legalBasis) {}

    /**
     * @param criterion the line of the rule
     * @param kind what sort of evidence, such as {@code passed_course}
     * @param reference what exactly, such as the code of the course
     */
    public record Evidence(String criterion, Bilingual text, LocalDate metOn, String kind, String reference) {}
}
