package vn.hocvuso.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.DamagedFile;
import vn.hocvuso.platform.FileStore;

/** Contents as rows of 256 KiB in PostgreSQL: one chunk in memory at a time, in and out. */
@ApplicationScoped
public class ChunkedFiles implements FileStore {

    static final int CHUNK = 256 * 1024;

    static final String NEXT = "select nextval('file_content_seq')";

    static final String WRITE = "insert into file_chunk (content_id, number, digest, bytes) values (?, ?, ?, ?)";

    static final String SETTLE =
            "insert into file_content (id, sha256, length) values (?, ?, ?) on conflict (sha256) do nothing";

    /** The lock keeps the sweep away from it until the name is written. */
    static final String THERE = "select id from file_content where sha256 = ? for key share";

    static final String TAKE_BACK = "delete from file_chunk where content_id = ?";

    static final String READ = "select digest, bytes from file_chunk where content_id = ? and number = ?";

    /** Leaves out what somebody is just naming: that row is locked. */
    static final String UNNAMED = """
            select c.id from file_content c
            where not exists (select 1 from stored_file f where f.content_id = c.id)
            and not exists (select 1 from open_file o where o.content_id = c.id)
            for update skip locked
            """;

    /** Asks again, now that the rows are locked: a name may have come between. */
    static final String SWEEP = """
            delete from file_content c
            where c.id = any (?) and not exists (select 1 from stored_file f where f.content_id = c.id)
            and not exists (select 1 from open_file o where o.content_id = c.id)
            """;

    @Inject
    DataSource database;

    protected ChunkedFiles() {}

    /** For tests, which bring their own connection. */
    public ChunkedFiles(DataSource database) {
        this.database = database;
    }

    @Override
    public Content put(InputStream content, long largest) throws IOException {
        try (var connection = database.getConnection()) {
            var id = Rows.number(connection, NEXT);
            var whole = Digests.sha256();
            var buffer = new byte[CHUNK];
            long length = 0;
            int number = 0;
            for (int read = fill(content, buffer); read > 0; read = fill(content, buffer)) {
                length += read;
                RuleBroken.unless(length <= largest, "file.size", largest / (1024 * 1024));
                whole.update(buffer, 0, read);
                var chunk = Arrays.copyOf(buffer, read);
                Rows.write(connection, WRITE, id, number, Digests.of(number, chunk), chunk);
                number++;
            }
            RuleBroken.unless(length > 0, "file.empty");
            return settle(connection, id, whole.digest(), length);
        } catch (SQLException e) {
            throw new IllegalStateException("a file could not be stored", e);
        }
    }

    private static int fill(InputStream content, byte[] buffer) throws IOException {
        return content.readNBytes(buffer, 0, buffer.length);
    }

    /** The digest decides: a new content stays, one that is there takes the place of what was just written. */
    private static Content settle(Connection connection, long id, byte[] sha256, long length) throws SQLException {
        var name = HexFormat.of().formatHex(sha256);
        while (Rows.write(connection, SETTLE, id, sha256, length) == 0) {
            var there = Rows.numbers(connection, THERE, (Object) sha256);
            if (!there.isEmpty()) {
                Rows.write(connection, TAKE_BACK, id);
                return new Content(there.get(0), name, length);
            }
        }
        return new Content(id, name, length);
    }

    @Override
    public void copy(long content, long from, long length, OutputStream to) throws IOException {
        long end = from + length;
        for (long at = from; at < end; ) {
            int number = Math.toIntExact(at / CHUNK);
            var bytes = chunk(content, number);
            int start = (int) (at % CHUNK);
            int count = (int) Math.min(bytes.length - start, end - at);
            if (count <= 0) {
                throw new DamagedFile(content, number + 1);
            }
            to.write(bytes, start, count);
            at += count;
        }
    }

    /** A connection for each chunk: a slow reader holds none while it waits. */
    private byte[] chunk(long content, int number) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setLong(1, content);
            statement.setInt(2, number);
            try (var rows = statement.executeQuery()) {
                if (rows.next() && Arrays.equals(rows.getBytes(1), Digests.of(number, rows.getBytes(2)))) {
                    return rows.getBytes(2);
                }
                throw new DamagedFile(content, number);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("content " + content + " could not be read", e);
        }
    }

    @Override
    public int sweep() {
        try (var connection = database.getConnection()) {
            var unnamed = Rows.numbers(connection, UNNAMED);
            return unnamed.isEmpty()
                    ? 0
                    : Rows.write(connection, SWEEP, connection.createArrayOf("bigint", unnamed.toArray()));
        } catch (SQLException e) {
            throw new IllegalStateException("contents could not be swept", e);
        }
    }
}
