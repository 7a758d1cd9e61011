package vn.hocvuso.certification;

import java.time.LocalDate;

/** The newest certificate somebody holds of a programme, and what it is worth today. */
public record Held(String serial, String code, LocalDate issuedOn, LocalDate revokedOn, Status status) {}
