package org.shipworthy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.shipworthy.kernel.Token;

class RefusalsTest {

    @Test
    void noLogHoldsTheTokenOfAnAddress() {
        String token = Token.random(new SecureRandom()).value();
        assertThat(Refusals.withoutSecrets("/digest/preferences/" + token)).isEqualTo("/digest/preferences/…");
        assertThat(Refusals.withoutSecrets("/desk/sign-in/" + token + "/")).isEqualTo("/desk/sign-in/…/");
        assertThat(Refusals.withoutSecrets("/compare/gemma-3n-vs-phi-4-mini")).isEqualTo("/compare/gemma-3n-vs-phi-4-mini");
    }
}
