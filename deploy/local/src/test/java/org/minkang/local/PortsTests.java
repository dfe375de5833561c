package org.minkang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTests {

    private static final List<Program> PROGRAMS = List.of(Suite.AUTHORIZATION_SERVER, Suite.GATEWAY);

    @Test
    void namesThePortInUseAndWhatNeedsIt() throws Exception {
        Ports ports = Ports.free(PROGRAMS);
        int taken = ports.management(Suite.GATEWAY);

        try (ServerSocket socket = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> ports.requireFree(PROGRAMS))
                    .withMessageContaining("Port " + taken + " (gateway management) is in use");
        }
    }

    @Test
    void acceptsFreePorts() {
        Ports ports = Ports.free(PROGRAMS);

        assertThatCode(() -> ports.requireFree(PROGRAMS)).doesNotThrowAnyException();
    }

    @Test
    void addsTheOffsetToEveryPort() {
        Ports ports = new Ports(100);

        assertThat(ports.of(Suite.GATEWAY)).isEqualTo(8180);
        assertThat(ports.management(Suite.GATEWAY)).isEqualTo(9180);
        assertThat(ports.postgres()).isEqualTo(15532);
        assertThat(ports.readiness(Suite.GATEWAY)).hasToString("http://127.0.0.1:9180/actuator/health/readiness");
    }
}
