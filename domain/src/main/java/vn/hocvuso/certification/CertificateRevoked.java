package vn.hocvuso.certification;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/** Fired inside the transaction that revokes a certificate. */
public record CertificateRevoked(PersonId person, String programme, UnitId unit, LocalDate on) {}
