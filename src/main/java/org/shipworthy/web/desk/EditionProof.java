package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.IssueMail;
import org.shipworthy.digest.issue.IssuePress;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** The real mail of an edition, as a reader of everything gets it, to be looked at in a frame that can do nothing. */
public final class EditionProof {

    /** For the page around the frame. */
    static final String WITH_FRAME = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For the mail: its own styles, and nothing else; no script, no form, no request, no origin. */
    private static final String MAIL = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private static final Recipient NOBODY = new Recipient(0, new EmailAddress("reader@example.org"), Set.of(Topic.EVERYTHING), new Token("0".repeat(43)));

    private final URI site;

    EditionProof(String baseUrl) {
        this.site = URI.create(baseUrl);
    }

    /** How the mail is looked at. */
    public record Look(boolean dark, boolean phone) {

        static Look read(Visit visit) {
            return new Look(visit.query("dark").equals("1"), visit.query("phone").equals("1"));
        }

        /** For an address. */
        public String query() {
            return "?dark=" + (dark ? 1 : 0) + "&phone=" + (phone ? 1 : 0);
        }

        public Look inverted() {
            return new Look(!dark, phone);
        }

        public Look resized() {
            return new Look(dark, !phone);
        }
    }

    Optional<IssueMail> print(Edition edition) {
        return new IssuePress(edition.issue(), site).print(NOBODY);
    }

    /** The styles for dark screens apply as asked for, whatever the editor's own screen is. */
    Reply page(IssueMail mail, Look look) {
        String html = mail.html().replace("@media (prefers-color-scheme: dark)", look.dark() ? "@media all" : "@media not all");
        return new Reply(200, Reply.HTML, html.getBytes(UTF_8), Map.of(
                "Content-Security-Policy", MAIL, "X-Frame-Options", "SAMEORIGIN", "X-Robots-Tag", "noindex"));
    }
}
