package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {

    @TempDir
    Path folder;

    @Test
    void a_placeholder_for_a_password_is_kept_as_it_is() throws IOException {
        var xml = xml("<domain><resources/></domain>");
        xml.property(xml.the("resources"), "password", "${ENV=HOCVUSO_DB_PASSWORD}");
        xml.save();
        assertThat(Files.readString(folder.resolve("domain.xml"))).contains("\"${ENV=HOCVUSO_DB_PASSWORD}\"");
    }

    @Test
    void an_element_that_should_be_there_once_is_missed() throws IOException {
        var xml = xml("<domain><listener name='a'/><listener name='b'/></domain>");
        assertThat(xml.the("listener", Map.of("name", "b"))).isNotNull();
        assertThatThrownBy(() -> xml.the("listener")).hasMessageContaining("2 of listener");
        assertThatThrownBy(() -> xml.the("listener", Map.of("name", "c"))).hasMessageContaining("0 of listener");
    }

    private DomainXml xml(String text) throws IOException {
        Files.writeString(folder.resolve("domain.xml"), text);
        return new DomainXml(folder.resolve("domain.xml"));
    }
}
