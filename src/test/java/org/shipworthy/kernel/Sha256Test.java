package org.shipworthy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    /** The examples that NIST publishes with FIPS 180-4. */
    @Test
    void publishedExamplesComeOut(@TempDir Path folder) throws IOException {
        assertThat(Sha256.of("abc").hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").hex())
                .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        Path million = Files.writeString(folder.resolve("million"), "a".repeat(1_000_000));
        assertThat(Sha256.of(million).hex()).isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    @Test
    void itsFirstBytesNameAContentShortly() {
        assertThat(Sha256.of("abc").first(3).hex()).isEqualTo("ba7816");
        assertThat(Sha256.of("abc").first(6).base64()).isEqualTo("ungWv48B");
        assertThatThrownBy(() -> Sha256.of("abc").first(33)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of 3 the digest begins with 4e, of 39 with 0b, of 286 with 0032. */
    @Test
    void bitsOfZeroAreCountedUpToTheFirstOne() {
        assertThat(Sha256.of("abc").leadingZeroBits()).isZero();
        assertThat(Sha256.of("3").leadingZeroBits()).isEqualTo(1);
        assertThat(Sha256.of("39").leadingZeroBits()).isEqualTo(4);
        assertThat(Sha256.of("286").leadingZeroBits()).isEqualTo(10);
    }
}
