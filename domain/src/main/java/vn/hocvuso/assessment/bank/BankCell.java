package vn.hocvuso.assessment.bank;

/**
 * How many questions a bank has for one competence in one band.
 *
 * @param band such as {@code 1-2}
 * @param activated how many of them count at the unit that was asked about
 */
public record BankCell(String competence, String band, long total, long activated) {}
