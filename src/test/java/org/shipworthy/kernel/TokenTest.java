package org.shipworthy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void randomTokensDifferAndSurviveParsing() {
        SecureRandom random = new SecureRandom();
        Token token = Token.random(random);
        assertThat(token).isNotEqualTo(Token.random(random));
        assertThat(Token.parse(token.value())).contains(token);
    }

    @Test
    void otherFormsAreNoTokens() {
        assertThat(Token.parse(null)).isEmpty();
        assertThat(Token.parse("a".repeat(42))).isEmpty();
        assertThat(Token.parse("a".repeat(44))).isEmpty();
        assertThat(Token.parse("a".repeat(42) + "=")).isEmpty();
    }

    /** Computed with {@code printf 'aaa…' | sha256sum}. */
    @Test
    void hashIsSha256OfTheText() {
        assertThat(new Token("a".repeat(43)).hash()).isEqualTo("66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0");
    }

    @Test
    void printsMasked() {
        Token token = Token.random(new SecureRandom());
        assertThat(token.toString()).doesNotContain(token.value());
    }
}
