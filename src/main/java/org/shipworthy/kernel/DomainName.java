package org.shipworthy.kernel;

import com.ibm.icu.text.IDNA;
import java.util.Optional;

/** Brings names of domains into ASCII by IDNA 2008, as UTS 46 reads it: ß stays itself and does not become another's ss. */
final class DomainName {

    private static final int ASCII_END = 128;

    private DomainName() {}

    /** Loaded when the first name beyond ASCII comes. */
    private static final class Rules {
        private static final IDNA UTS_46 = IDNA.getUTS46Instance(
                IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.CHECK_CONTEXTO);
    }

    /** A name that is ASCII already comes back as it is, unchecked. Empty when there can be no such domain. */
    static Optional<String> ascii(String name) {
        if (name.chars().allMatch(character -> character < ASCII_END)) {
            return Optional.of(name);
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = Rules.UTS_46.nameToASCII(name, new StringBuilder(), info);
        return info.hasErrors() ? Optional.empty() : Optional.of(ascii.toString());
    }
}
