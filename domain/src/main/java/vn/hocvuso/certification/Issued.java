package vn.hocvuso.certification;

import vn.hocvuso.kernel.PersonId;

/** A certificate that was just made. */
public record Issued(PersonId person, String name, String serial, String code) {}
