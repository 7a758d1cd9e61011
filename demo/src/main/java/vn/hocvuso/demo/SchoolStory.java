package vn.hocvuso.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * How one school fared.
 *
 * @param unit code of the school
 * @param listedOn the day its staff list was imported
 * @param finishers how many of the list finish every course, spread evenly from {@code from} to {@code to}
 * @param beginners how many more only begin
 * @param reviewedOn the day its reviewer activated the questions of the bank; null when nobody has
 * @param issuedOn the days its certifier issued for all who met the rule
 */
record SchoolStory(
        String unit,
        LocalDate listedOn,
        int managers,
        int teachers,
        int supportStaff,
        int learners,
        int finishers,
        int beginners,
        LocalDate from,
        LocalDate to,
        LocalDate reviewedOn,
        List<LocalDate> issuedOn) {

    /** Tam Hưng A: 12 of 13 by the end of 2025, the thirteenth in January. */
    static final SchoolStory TAM_HUNG_A = new SchoolStory(
            "mn-tam-hung-a",
            day("2025-09-08"),
            2,
            8,
            3,
            0,
            12,
            0,
            day("2025-09-15"),
            day("2025-12-01"),
            day("2025-09-12"),
            List.of(day("2025-11-14"), day("2025-12-15")));

    static final List<SchoolStory> OTHERS = List.of(
            new SchoolStory(
                    "mn-hoa-hau",
                    day("2025-10-01"),
                    2,
                    16,
                    4,
                    0,
                    14,
                    6,
                    day("2025-10-08"),
                    day("2026-05-10"),
                    null,
                    List.of(day("2026-01-15"), day("2026-05-28"))),
            new SchoolStory(
                    "mn-minh-thuan",
                    day("2026-03-02"),
                    2,
                    12,
                    3,
                    0,
                    9,
                    7,
                    day("2026-03-09"),
                    day("2026-10-30"),
                    null,
                    List.of(day("2026-06-30"))),
            new SchoolStory(
                    "mn-hoa-mai",
                    day("2025-12-01"),
                    3,
                    18,
                    5,
                    0,
                    19,
                    3,
                    day("2025-12-08"),
                    day("2026-09-30"),
                    null,
                    List.of(day("2026-03-31"), day("2026-10-09"))),
            new SchoolStory(
                    "gdtx-gia-dinh",
                    day("2026-03-16"),
                    2,
                    10,
                    2,
                    20,
                    15,
                    9,
                    day("2026-03-23"),
                    day("2026-11-10"),
                    day("2026-03-20"),
                    List.of(day("2026-06-26"), day("2026-10-12"))));

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
