package org.shipworthy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org",
        "'  Ann@Example.ORG ', ann@example.org",
        "ann+news@mail.example.co.uk, ann+news@mail.example.co.uk",
        "o'hara@example.org, o'hara@example.org",
        "ann@bücher.example, ann@xn--bcher-kva.example",
        "ÄNN@example.org, änn@example.org",
        "a\u0308nn@example.org, änn@example.org",
        "用户@例子.example, 用户@xn--fsqu00a.example",
        "عدى@example.org, عدى@example.org",
        "ann@straße.example, ann@xn--strae-oqa.example",
        "ann@STRASSE.example, ann@strasse.example",
        "ann@faß。example, ann@xn--fa-hia.example",
        "ann@βόλος.example, ann@xn--nxasmm1c.example",
        "'\"a b\"@example.org', '\"a b\"@example.org'",
        "'\"A@B\"@example.org', '\"a@b\"@example.org'",
        "'\"ann\"@example.org', ann@example.org",
        "'\"an\\n\"@example.org', ann@example.org",
        "'\"a\\\"b\\\\c\"@example.org', '\"a\\\"b\\\\c\"@example.org'",
        "'\"a..b\"@example.org', '\"a..b\"@example.org'",
        "'\"<a>,;:()[]\"@example.org', '\"<a>,;:()[]\"@example.org'",
        "'\"ä b\"@example.org', '\"ä b\"@example.org'",
    })
    void spellingsBecomeOneForm(String typed, String expected) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "ann", "@example.org", "ann@", "ann@example", "ann@@example.org", "a b@example.org",
        "\"a\"b\"@example.org", "\"a\".b@example.org", "a.\"b\"@example.org", "\"ab@example.org", "\"ab\\\"@example.org", "\"a\u0000b\"@example.org",
        "\"a\r\nBcc: bob@example.org\"@example.org", "\"a\u202Eb\"@example.org", "\"a\tb\"@example.org", "\"ann\" <ann@example.org>",
        "ann@a_b\u00FC.example", "ann@\u00FC..example", "ann@\u202E\u00FC.example", "ann@\u00FC\u200Bx@.example",
        "ann@[127.0.0.1]", "ann@127.0.0.1", "Ann <ann@example.org>", "ann(x)@example.org", "ann@example.org\nBcc: bob@example.org",
        "ann\r\n@example.org", "ann@example.org,bob@example.org", "ann..b@example.org", ".ann@example.org", "a\u202Enn@example.org", "a\u200Bnn@example.org", "\uD83D\uDE00@example.org",
        "<ann@example.org>", "ann@-example.org", "ann@example..org", "ann @example.org", "ann@exam\u0000ple.org"
    })
    void whatMailCannotReachIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengthIsLimitedTo254() {
        String domain = ".%s.%s.%s.org".formatted("b".repeat(60), "b".repeat(60), "b".repeat(50));
        String longest = "a".repeat(64) + "@" + "c".repeat(254 - 65 - domain.length()) + domain;
        assertThat(EmailAddress.parse(longest)).isPresent();
        assertThat(EmailAddress.parse(longest.replace("@", "@c"))).isEmpty();
    }

    @Test
    void constructorTakesOnlyTheNormalForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Ann@example.org"));
    }

    @Test
    void printsMasked() {
        assertThat(new EmailAddress("ann@example.org")).hasToString("a…@example.org");
    }
}
