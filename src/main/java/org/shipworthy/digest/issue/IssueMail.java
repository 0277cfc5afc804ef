package org.shipworthy.digest.issue;

import java.net.URI;
import org.shipworthy.kernel.Token;

/**
 * An edition as one subscriber reads it. Both bodies say the same.
 *
 * @param subject     one line without control characters
 * @param sharedHtml  as everybody with the same topics reads it, with {@link #OWN} where her own secret goes
 * @param sharedText  likewise; lines of at most 72 columns but for addresses, which stay whole; ended by {@code \n}
 * @param own         the secret of her links
 * @param unsubscribe for the headers List-Unsubscribe and List-Unsubscribe-Post (RFC 8058)
 */
public record IssueMail(String subject, String sharedHtml, String sharedText, Token own, URI unsubscribe) {

    /** Stands for a reader's secret. {@link Wording} takes such characters out of everything that an edition says. */
    public static final String OWN = "\uE000";

    public String html() {
        return sharedHtml.replace(OWN, own.value());
    }

    public String text() {
        return sharedText.replace(OWN, own.value());
    }
}
