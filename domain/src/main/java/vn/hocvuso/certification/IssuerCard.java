package vn.hocvuso.certification;

import vn.hocvuso.kernel.UnitId;

/**
 * A unit that keeps a register of its own.
 *
 * @param code names it in addresses
 */
public record IssuerCard(UnitId unit, String code, String name) {}
