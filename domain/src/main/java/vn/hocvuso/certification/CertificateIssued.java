package vn.hocvuso.certification;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/** Fired inside the transaction that makes a certificate. */
public record CertificateIssued(PersonId person, String programme, UnitId unit, LocalDate on) {}
