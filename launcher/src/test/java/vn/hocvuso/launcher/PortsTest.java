package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void free_ports_are_free() {
        assertThatCode(() -> Ports.free().mustBeFree(Setup.LOOPBACK)).doesNotThrowAnyException();
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_moves_it() throws IOException {
        var ports = Ports.free();
        try (var taken = new ServerSocket(ports.app(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports.mustBeFree(Setup.LOOPBACK))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Cổng " + taken.getLocalPort())
                    .hasMessageContaining("-Dhocvuso.port=");
        }
    }

    @Test
    void the_login_names_its_own_setting() throws IOException {
        var ports = Ports.free();
        try (var taken = new ServerSocket(ports.login(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports.mustBeFree(Setup.LOOPBACK))
                    .hasMessageContaining("-Dhocvuso.login.port=" + (taken.getLocalPort() + 1000));
        }
    }

    @Test
    void two_parts_on_one_port_are_refused() {
        var free = Ports.free();
        var twice = new Ports(
                free.app(), free.login(), free.login(), free.postgres(), free.app(), free.admin(), free.operations());
        assertThatThrownBy(() -> twice.mustBeFree(Setup.LOOPBACK)).hasMessageContaining("cùng một cổng");
    }

    @Test
    void survive_a_file() {
        var ports = Ports.free();
        assertThat(Ports.from(ports.toProperties())).isEqualTo(ports);
    }
}
