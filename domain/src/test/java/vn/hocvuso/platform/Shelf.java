package vn.hocvuso.platform;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.hocvuso.TestAudit;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.files.ChunkedFiles;

/** Two units, a keeper of each, one of both, and the door to their files. */
final class Shelf {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final UnitId UNIT = new UnitId(1);
    static final UnitId OTHER_UNIT = new UnitId(2);
    static final Caller KEEPER = new Caller(new PersonId(1));
    static final Caller SECOND_KEEPER = new Caller(new PersonId(3));
    static final Caller OTHER_KEEPER = new Caller(new PersonId(2));

    static final String WORLD = """
            insert into unit (id, version, code) values (1, 1, 'mn-a'), (2, 1, 'mn-b');
            insert into person (id, version, full_name, search_name)
                values (1, 1, 'Nguyễn Thị Lan', 'nguyen thi lan'), (2, 1, 'Lê Thị Hoa', 'le thi hoa'),
                    (3, 1, 'Vũ Thị Na', 'vu thi na');
            """;

    final Files files;
    final Map<String, String> settings = new HashMap<>();

    Shelf(EntityManager em, DataSource source, LocalDate today) {
        Rights rights = (caller, action, unit) -> !caller.isVisitor()
                && action == Action.KEEP_ROSTER
                && (unit.value() == caller.person().value() || caller.equals(SECOND_KEEPER));
        var nine = Clock.fixed(today.atTime(9, 0).atZone(Time.ZONE).toInstant(), Time.ZONE);
        files = new Files(
                em, new Sql(source), rights, TestAudit.on(source, nine), nine, settings(), new ChunkedFiles(source));
    }

    private Settings settings() {
        return new Settings() {
            @Override
            public Optional<String> optional(String name) {
                return Optional.ofNullable(settings.get(name));
            }
        };
    }

    static NewFile asked(UnitId unit) {
        return asked(unit, null);
    }

    static NewFile asked(UnitId unit, LocalDate keepUntil) {
        return new NewFile(unit, Action.KEEP_ROSTER, "tệp.txt", Set.of(FileType.TEXT), 100L << 20, keepUntil);
    }

    long keep(Caller caller, UnitId unit, String text) {
        return keep(caller, asked(unit), text.getBytes(StandardCharsets.UTF_8));
    }

    long keep(Caller caller, NewFile asked, byte[] content) {
        return files.keep(caller, asked, new ByteArrayInputStream(content));
    }

    byte[] read(FileCard card, long from, long length) {
        var bytes = new ByteArrayOutputStream();
        try {
            files.copy(card, from, length, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
