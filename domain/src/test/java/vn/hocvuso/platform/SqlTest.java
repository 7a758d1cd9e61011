package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

class SqlTest {

    private final Sql sql = TestDatabase.fresh().sql();

    record Row(
            String text,
            int small,
            long large,
            boolean yes,
            BigDecimal points,
            Instant at,
            LocalDate day,
            PersonId person,
            UnitId unit) {}

    record Empty(
            String text,
            Integer small,
            Long large,
            Boolean yes,
            BigDecimal points,
            Instant at,
            LocalDate day,
            PersonId person,
            UnitId unit) {}

    @Test
    void every_kind_of_column_becomes_its_component() {
        var row = sql.first(Row.class, """
                select 'Học', 7, cast(8 as bigint), true, 2.50, timestamptz '1969-07-20 20:17:40.123456+00', date '1583-01-01', 11, 12
                """).orElseThrow();
        assertThat(row)
                .isEqualTo(new Row(
                        "Học",
                        7,
                        8,
                        true,
                        new BigDecimal("2.50"),
                        Instant.parse("1969-07-20T20:17:40.123456Z"),
                        LocalDate.of(1583, 1, 1),
                        new PersonId(11),
                        new UnitId(12)));
    }

    @Test
    void what_is_null_stays_null_beside_what_is_not() {
        var row = sql.first(Empty.class, """
                select null, cast(null as int), cast(null as bigint), cast(null as boolean), cast(null as numeric),
                    cast(null as timestamptz), cast(null as date), cast(null as bigint), 12
                """).orElseThrow();
        assertThat(row).isEqualTo(new Empty(null, null, null, null, null, null, null, null, new UnitId(12)));
    }

    @Test
    void arguments_may_be_ids_and_instants() {
        var at = Instant.parse("2026-03-02T02:00:00Z");
        assertThat(sql.first(Empty.class, """
                        select null, 1, cast(2 as bigint), false, 3, cast(? as timestamptz), cast(? as date), cast(? as bigint), 4
                        """, at, LocalDate.of(2026, 3, 2), new PersonId(5)))
                .hasValueSatisfying(row -> {
                    assertThat(row.at()).isEqualTo(at);
                    assertThat(row.person()).isEqualTo(new PersonId(5));
                });
    }
}
