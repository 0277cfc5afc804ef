package org.shipworthy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HmacTest {

    /** RFC 4231, test cases 1, 2 and 6. */
    @Test
    void publishedExamplesComeOut() {
        assertThat(new Hmac(HexFormat.of().parseHex("0b".repeat(20))).sign("Hi There").hex())
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertThat(Hmac.of("Jefe").sign("what do ya want for nothing?").hex())
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(new Hmac(HexFormat.of().parseHex("aa".repeat(131))).sign("Test Using Larger Than Block-Size Key - Hash Key First").hex())
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void manyAtOnceSignAsOneDoes() {
        Hmac key = Hmac.of("key");
        List<String> alone = IntStream.range(0, 5_000).mapToObj(number -> Hmac.of("key").sign("text " + number).hex()).toList();
        List<String> together = IntStream.range(0, 5_000).parallel().mapToObj(number -> key.sign("text " + number).hex()).toList();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void aKeyIsNeeded() {
        assertThatThrownBy(() -> new Hmac(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
