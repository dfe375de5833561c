package org.minkang.kit.journal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.StartRefusedException;

class TargetGuardTest {

    private final TargetGuard guard = new TargetGuard(List.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "localhost",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[ff02::1]"
            })
    void refusesAddressesThatAreNotPublic(String host) {
        assertThatThrownBy(() -> guard.addresses(host)).hasMessageStartingWith("WEBHOOK_TARGET_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "[2400:3200::1]"})
    void admitsPublicAddresses(String host) {
        assertThat(guard.addresses(host)).hasSize(1);
    }

    @Test
    void admitsWhatConfigurationNames() {
        TargetGuard open = new TargetGuard(List.of("10.1.0.0/16", "localhost"), false);

        assertThat(open.addresses("10.1.2.3")).hasSize(1);
        assertThat(open.addresses("LOCALHOST")).isNotEmpty();
        assertThatThrownBy(() -> open.addresses("10.2.0.1")).hasMessageStartingWith("WEBHOOK_TARGET_REFUSED");
        assertThatThrownBy(() -> open.addresses("127.0.0.1")).hasMessageStartingWith("WEBHOOK_TARGET_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "/8", "fc00::/129", "10.0.0.0/x"})
    void refusesToStartWithAMalformedBlock(String block) {
        assertThatThrownBy(() -> new TargetGuard(List.of(block), false)).isInstanceOf(StartRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "https:///nowhere",
                "https://user:secret@example.org/",
                "https://example.org/#part",
                "https://exa mple.org/",
                "example.org",
                ""
            })
    void refusesWhatIsNoPlainWebAddress(String url) {
        assertThatThrownBy(() -> guard.target(url)).hasMessageStartingWith("WEBHOOK_URL_MALFORMED");
    }

    @Test
    void wantsHttpsOutsideLocalMode() {
        assertThatThrownBy(() -> guard.target("http://example.org/hook"))
                .hasMessageStartingWith("WEBHOOK_HTTPS_REQUIRED");
        assertThat(guard.target("https://example.org/hook").getHost()).isEqualTo("example.org");
        assertThat(new TargetGuard(List.of(), true).target("http://example.org/hook"))
                .isNotNull();
    }

    @Test
    void saysWhenANameHasNoAddress() {
        assertThatThrownBy(() -> guard.addresses("nobody.invalid")).hasMessageStartingWith("WEBHOOK_TARGET_UNKNOWN");
    }
}
