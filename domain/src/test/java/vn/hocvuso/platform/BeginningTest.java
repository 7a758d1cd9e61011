package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.RecordingEvent;
import vn.hocvuso.launcher.Environment;

class BeginningTest {

    @Test
    void an_application_that_starts_on_two_virtual_servers_begins_once() {
        var fired = new ArrayList<Startup>();
        var beginning = new Beginning();
        beginning.database = emptyDatabase();
        beginning.settings = new Complete();
        beginning.time = new Time();
        beginning.startup = new RecordingEvent<>(fired);
        beginning.begin();
        beginning.begin();
        assertThat(fired).hasSize(1);
    }

    private static PGSimpleDataSource emptyDatabase() {
        var database = Environment.running().freshDatabase("beginning");
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    private static final class Complete extends Settings {

        @Override
        public List<String> missing() {
            return List.of();
        }

        @Override
        public Optional<String> optional(String name) {
            return Optional.empty();
        }
    }
}
