package org.shipworthy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @Test
    void oneLineOfIpv6IsOneNetwork() {
        assertThat(Network.parse("2001:db8:1:2::1")).isPresent().isEqualTo(Network.parse("2001:db8:1:2:ffff::9"));
        assertThat(Network.parse("2001:db8:1:2::1")).isNotEqualTo(Network.parse("2001:db8:1:3::1"));
    }

    @Test
    void eachIpv4AddressIsOneNetworkHoweverItIsWritten() {
        assertThat(Network.parse("192.0.2.1")).contains(new Network("192.0.2.1")).isEqualTo(Network.parse("::ffff:192.0.2.1"));
        assertThat(Network.parse("192.0.2.1")).isNotEqualTo(Network.parse("192.0.2.2"));
    }

    @Test
    void ofForwardedAddressesOnlyTheLastIsTheProxysOwn() {
        assertThat(Network.forwarded(List.of("198.51.100.7, 192.0.2.1"))).contains(new Network("192.0.2.1"));
        assertThat(Network.forwarded(List.of("198.51.100.7", "192.0.2.1"))).contains(new Network("192.0.2.1"));
        assertThat(Network.forwarded(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "example.org", "192.0.2.1, ", "999.1.1.1"})
    void whatIsNoAddressIsNotLookedUp(String text) {
        assertThat(Network.forwarded(List.of(text))).isEmpty();
    }
}
