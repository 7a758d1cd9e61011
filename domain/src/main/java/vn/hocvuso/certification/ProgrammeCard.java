package vn.hocvuso.certification;

import vn.hocvuso.kernel.Bilingual;

/**
 * What a reader is told of a programme.
 *
 * @param unknown what the programme leaves open; null when nothing
 * @param framework null for none
 */
public record ProgrammeCard(
        String code, Bilingual title, String version, Bilingual legalBasis, Bilingual unknown, String framework) {}
